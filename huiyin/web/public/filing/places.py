"""The places to choose from, as a page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.kernel.errors import NotFound
from huiyin.units import queries as units

LEVELS = (units.PlaceKind.DISTRICT, units.PlaceKind.STREET, units.PlaceKind.COMMUNITY)


@dataclass(frozen=True)
class Choice:
    """A place: its id, its own name, its name with those of the places around it."""

    id: int
    name: str
    label: str


@dataclass(frozen=True)
class Level:
    """One step of the list: the place that was opened (None: the whole city) and the places in it."""

    opened: Choice | None
    around: tuple[Choice, ...]
    inside: tuple[Choice, ...]
    is_last: bool


def choices(places: Iterable[units.PlaceFacts]) -> tuple[Choice, ...]:
    """Places as choices."""
    return tuple(Choice(place.id, place.name, units.place_label(place.id)) for place in places)


def chosen(place_id: int | None) -> Choice | None:
    """The place that was chosen before, if it still exists."""
    place = units.places([place_id]).get(place_id) if place_id else None
    return choices([place])[0] if place else None


def level(opened: str, *, on: date) -> Level:
    """The step of the list below a place; for anything that is no place, the districts of the city."""
    place = _place(opened)
    if place is None or place.kind not in LEVELS:
        return Level(None, (), choices(units.places_under(None, LEVELS[0], on=on)), is_last=False)
    below = LEVELS[LEVELS.index(place.kind) + 1 :]
    inside = units.places_under(place.id, below[0], on=on) if below else ()
    around = units.places(place.path[:-1]).values()
    return Level(
        opened=choices([place])[0],
        around=choices(each for each in around if each.kind in LEVELS),
        inside=choices(inside),
        is_last=below[:1] != LEVELS[1:2],
    )


def id_of(text: str) -> int | None:
    """The id in a sent value, where such a place exists."""
    place = _place(text)
    return place.id if place else None


def _place(text: str) -> units.PlaceFacts | None:
    try:
        return units.place(int(text)) if text.isdecimal() and len(text) < 18 else None
    except NotFound:
        return None
