"""Between bodies and lines of handling: how history is counted, and who handles a line in a place."""

from collections.abc import Sequence
from datetime import date

from huiyin.kernel.errors import NotFound
from huiyin.routing.queries.handlers import Handler, handler_of, seated_or_guided
from huiyin.routing.queries.held import lists
from huiyin.routing.rules import ANY_TRADE, DutyFacts, Hit, Line
from huiyin.units import queries as units
from huiyin.units.queries import UnitKind

_HITS_TRIED = 12


def reached(duty: DutyFacts, place_id: int | None, on: date) -> Handler | None:
    """Who handles a duty in a place; a body outside this platform is reached through the one above it."""
    try:
        found = handler_of(duty, place_id, on)
    except NotFound:
        return None
    if not found.unit.external:
        return found
    above = units.superior_of(found.unit.id)
    if above is None or above.external:
        return None
    return Handler(above, f"“{found.unit.name}”未接入本平台，由其主管单位转办。")


def line_of(unit_id: int, hits: Sequence[Hit], place_id: int | None, on: date) -> Line:
    """By which line a body came to handle something: by a duty that is met, else by its trade, else as itself."""
    unit = units.unit(unit_id)
    for hit in hits[:_HITS_TRIED]:
        found = reached(hit.duty, place_id, on)
        if found is not None and found.unit.id == unit_id:
            return Line(hit.duty.unit_id, unit.level.value)
    if unit.kind is UnitKind.STREET_OFFICE:
        return Line(ANY_TRADE, unit.level.value)
    guide = units.unit(unit.guide_id) if unit.guide_id is not None else None
    below = guide is not None and not guide.external and guide.level is not unit.level
    return Line(guide.id if guide is not None and below else unit_id, unit.level.value)


def duty_of(line: Line, hits: Sequence[Hit], on: date, *, usual: int | None = None) -> DutyFacts | None:
    """The duty to cite for a line: the strongest that is met, else the one that its matters usually met."""
    met = next((hit.duty for hit in hits if hit.duty.unit_id == line.owner_id), None)
    if met is not None or usual is None:
        return met
    kept = lists().duties.duties.get(usual)
    return kept if kept is not None and kept.valid_on(on) else None


def handler_on(line: Line, duty: DutyFacts | None, place_id: int | None, on: date) -> Handler | None:
    """Who handles a line in a place: by the duty where it comes to the same level, else the body of that level."""
    if duty is not None:
        found = reached(duty, place_id, on)
        if found is not None and found.unit.level == line.level:
            return found
    try:
        owner = units.successor_on(line.owner_id, on) if line.owner_id != ANY_TRADE else None
    except NotFound:
        return None
    found = seated_or_guided(owner, line.level, place_id, on)
    return found if found is not None and not found.unit.external else None
