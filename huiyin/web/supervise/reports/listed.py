"""All reports in sight, the newest periods first."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import reports
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number

READERS = (Role.SUPERVISOR, Role.LEADER, Role.HEAD, Role.LIAISON)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One edition in the list."""

    id: int
    title: str
    kind: str
    unit: str
    known_on: date
    edition: int
    number: str
    state: Chip


@seat_required(*READERS)
@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """Show them, of one kind or all, drafts or issued or all."""
    actor, asked = actor_of(request), request.GET
    kind = asked.get("kind", "") if asked.get("kind") in reports.KINDS else ""
    drafts = {"draft": True, "issued": False}.get(asked.get("state", ""))
    number = page_number(asked.get("page"))
    found, total = reports.reports(actor, kind=kind, drafts=drafts, page=number)
    context = {
        "rows": [_row(one) for one in found],
        "total": total,
        "pages": Pages(number, reports.PAGE_OF_REPORTS, total),
        "kinds": [(one.key, one.name, one.key == kind) for one in reports.KINDS.values()],
        "kind": kind,
        "state": asked.get("state", ""),
        "makes": actor.has(Role.SUPERVISOR, Role.LEADER, Role.HEAD, Role.LIAISON),
    }
    return page(request, "supervise/reports/listed.html", context)


def state_chip(row: "reports.Report") -> Chip:
    """Draft or issued."""
    return Chip("已印发", "green") if row.issued_at else Chip("草稿", "yellow")


def _row(one: "reports.Report") -> Row:
    return Row(
        id=one.pk,
        title=one.title,
        kind=reports.KINDS[one.kind].name,
        unit=one.unit.name,
        known_on=one.known_on,
        edition=one.edition,
        number=one.number,
        state=state_chip(one),
    )
