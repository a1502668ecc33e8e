"""The files of a case: a card on its page, a page for each, and the bytes."""

from dataclasses import dataclass
from datetime import datetime

from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.matters import actions
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.chips import Chip, Tone
from huiyin.web.parts.files import handed_out
from huiyin.web.parts.pages import page
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Fact

_TONES: dict[str, Tone] = {"waiting": "yellow", "infected": "red", "unscanned": "yellow"}


@dataclass(frozen=True, kw_only=True)
class FileLine:
    """One file: what it is, whether it may be opened, with what it came, and from whom.

    `picture` is where its small working copy is: empty where there is none, and in the compartment, where each look
    leaves a row in the record.
    """

    id: int
    name: str
    kind: str
    is_picture: bool
    digest: str
    size: str
    state: Chip | None
    virus: str
    opens: bool
    url: str
    picture: str
    came_with: str
    who: str
    at: datetime


def file_lines(case: matters.CaseFile) -> tuple[FileLine, ...]:
    """All files of a case that this seat may see, in the order in which they came."""
    numbers = {one.id: one.number for one in case.arrivals}
    steps = {row["id"]: row["label"] for row in case.steps}
    found = sorted(matters.enclosures(case), key=lambda one: (one.added_at, one.id))
    return tuple(
        _line(case, one, numbers.get(one.arrival_id or 0, ""), steps.get(one.step_id, "")) for one in found
    )


def _line(case: matters.CaseFile, one: matters.EnclosureView, number: str, step: str) -> FileLine:
    file = one.file
    there = reverse("desk:file", args=[case.number, one.id])
    pictured = file.is_picture and file.may_open and not case.restricted
    return FileLine(
        id=one.id,
        name=file.name,
        kind=file.kind_label,
        is_picture=file.is_picture,
        digest=file.digest,
        size=file.shown_size,
        state=Chip(file.state_label, _TONES[file.state]) if file.state in _TONES else None,
        virus=file.virus,
        opens=file.may_open,
        url=there,
        picture=f"{there}small/" if pictured else "",
        came_with=say(step) if step else _("来件 %(number)s") % {"number": number},
        who=one.actor_label,
        at=one.added_at,
    )


@seat_required(*CASE_ROLES)
@require_GET
def file(request: HttpRequest, number: str, enclosure_id: int) -> HttpResponse:
    """Show one: a picture as a whole, of others what is known of them."""
    case = matters.case_file(actor_of(request), number, on=clock.today())
    lines = file_lines(case)
    place = next((n for n, line in enumerate(lines) if line.id == enclosure_id), None)
    if place is None:
        raise NotFound(_("这件案卷里没有这个附件。请返回案卷，从附件列表中打开。"), code="attachment.unknown")
    context = {
        "number": case.number,
        "restricted": case.restricted,
        "line": lines[place],
        "facts": _facts(lines[place]),
        "before": lines[place - 1] if place else None,
        "after": lines[place + 1] if place + 1 < len(lines) else None,
    }
    return page(request, "desk/case/file.html", context)


def _facts(line: FileLine) -> tuple[Fact, ...]:
    virus = (Fact(_("查出的病毒"), line.virus),) if line.virus else ()
    return (
        *virus,
        Fact(_("种类"), say(line.kind)),
        Fact(_("大小"), say(line.size)),
        Fact(_("提交环节"), line.came_with),
        Fact(_("提交人"), say(line.who)),
        Fact(_("提交时间"), line.at),
        Fact(_("原件指纹（SM3）"), line.digest),
    )


@seat_required(*CASE_ROLES)
@require_GET
def file_bytes(request: HttpRequest, number: str, enclosure_id: int, way: str) -> FileResponse:
    """Hand out the file as it came, or a working copy of a picture."""
    opened = actions.open_enclosure(
        enclosure_id, number=number, way=way, by=actor_of(request), at=clock.now()
    )
    return handed_out(opened)
