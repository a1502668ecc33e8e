"""The citizen's own files: those of the petition and of what was added to it later."""

from dataclasses import dataclass

from django.http import FileResponse, HttpRequest
from django.urls import reverse
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.matters import actions
from huiyin.matters import queries as matters
from huiyin.web.access import proved_page
from huiyin.web.actor import actor_of
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.files import handed_out


@dataclass(frozen=True, kw_only=True)
class FileLine:
    """One file. `picture` is where its small working copy is, empty where there is none to show."""

    name: str
    size: str
    url: str
    picture: str
    state: Chip | None


def own_files(actor: Actor, *, restricted: bool) -> tuple[FileLine, ...]:
    """What the citizen has handed in; of a sealed matter no picture, for each look at one leaves a trace."""
    return tuple(_line(one, shown=not restricted) for one in matters.own_enclosures(actor))


def _line(one: matters.EnclosureView, *, shown: bool) -> FileLine:
    file = one.file
    opens = reverse("public:file", args=[one.id])
    pictured = shown and file.is_picture and file.may_open
    return FileLine(
        name=file.name,
        size=file.shown_size,
        url=opens if file.may_open else "",
        picture=f"{opens}small/" if pictured else "",
        state=None if file.may_open else Chip(file.state_label, "yellow"),
    )


@proved_page(enter="public:track")
@require_GET
def file(request: HttpRequest, enclosure_id: int, way: str = "original") -> FileResponse:
    """Hand one out."""
    return handed_out(actions.open_enclosure(enclosure_id, way=way, by=actor_of(request), at=clock.now()))
