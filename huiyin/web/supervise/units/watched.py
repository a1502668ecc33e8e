"""The units that leave something undone, in the order of the tree, never by how much."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.supervision import queries as supervision
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.areas import by_area
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.pages import page


@dataclass(frozen=True, kw_only=True)
class Line:
    """One unit as the list shows it."""

    url: str
    name: str
    late: int
    further: int
    findings: int
    last: str
    state: str
    chip: Chip | None


@dataclass(frozen=True, kw_only=True)
class Area:
    """The units of the city, or of a district, and what they leave undone together."""

    name: str
    lines: tuple[Line, ...]
    proposed: int
    late: int
    findings: int


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def watched(request: HttpRequest) -> HttpResponse:
    """Show them; those about which something is proposed are said first."""
    found = supervision.watched_units(actor_of(request), on=clock.today())
    folded = by_area(unit for unit in units.tree() if unit.id in found)
    context = {
        "areas": tuple(_area(name, listed, found) for name, listed in folded.items()),
        "proposed": sum(one.proposed for one in found.values()),
    }
    return page(request, "supervise/units/watched.html", context)


def _area(name: str, listed: list[units.UnitFacts], found: dict[int, supervision.WatchedUnit]) -> Area:
    lines = tuple(_line(unit, found[unit.id]) for unit in listed)
    return Area(
        name=name,
        lines=lines,
        proposed=sum(found[unit.id].proposed for unit in listed),
        late=sum(line.late for line in lines),
        findings=sum(line.findings for line in lines),
    )


def _line(unit: units.UnitFacts, one: supervision.WatchedUnit) -> Line:
    rung = one.step.rung
    return Line(
        url=reverse("supervise:unit_sheet", args=[unit.id]),
        name=unit.name,
        late=one.late,
        further=one.further,
        findings=one.findings,
        last=supervision.UNIT_RUNG_LABELS[one.last.rung] if one.last else "",
        state=supervision.STATE_LABELS[one.last.state] if one.last else "",
        chip=Chip(f"可以{supervision.UNIT_RUNG_LABELS[rung]}", "yellow") if rung and one.proposed else None,
    )
