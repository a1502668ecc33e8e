"""At which level and place a visit is rightly made: the level that decides, or the one above it (R-106)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.units import queries as units
from huiyin.web.public.guide.bodies import Body

ORDER = ("street", "district", "city", "province")
_KINDS = {
    "street": units.PlaceKind.STREET,
    "district": units.PlaceKind.DISTRICT,
    "city": units.PlaceKind.CITY,
}
RIGHT, TOO_HIGH, TOO_LOW = "right", "too_high", "too_low"


@dataclass(frozen=True)
class Office:
    """The reception of a level in the chosen place."""

    level: str
    unit: units.UnitFacts
    contact: units.ContactFacts | None


def deciding(bodies: Iterable[Body]) -> tuple[str, ...]:
    """The levels of this city that decide a matter, the lowest first."""
    named = {body.level for body in bodies}
    return tuple(level for level in ORDER if level in named)


def allowed(levels: Iterable[str]) -> tuple[str, ...]:
    """Where one may go: the deciding levels and the one above each."""
    known = {ORDER[min(ORDER.index(level) + more, len(ORDER) - 1)] for level in levels for more in (0, 1)}
    return tuple(level for level in ORDER if level in known)


def judged(wanted: str, levels: tuple[str, ...]) -> str:
    """Whether a level is right, too high or too low; a matter whose level is not known may go anywhere."""
    right = allowed(levels)
    if not right or wanted in right:
        return RIGHT
    return TOO_HIGH if ORDER.index(wanted) > ORDER.index(right[-1]) else TOO_LOW


def offices(levels: Iterable[str], place_id: int | None, on: date) -> tuple[Office, ...]:
    """The petition offices of these levels around a place, as far as they have one."""
    found = {level: _office(level, place_id, on) for level in levels}
    published = units.contacts([unit.id for unit in found.values() if unit])
    return tuple(Office(level, unit, published.get(unit.id)) for level, unit in found.items() if unit)


def _office(level: str, place_id: int | None, on: date) -> units.UnitFacts | None:
    kind = _KINDS.get(level)
    if kind is units.PlaceKind.CITY:
        area = next(iter(units.places_under(None, kind)), None)
    else:
        area = units.place_at(place_id, kind) if kind and place_id is not None else None
    wanted = units.UnitKind.STREET_OFFICE if level == "street" else units.UnitKind.PETITION_OFFICE
    return units.unit_of_kind_at(area.id, wanted, on) if area else None
