"""Where bodies are seated: the district and the street; lists of what lies with the bodies of one place."""

import re
from collections import defaultdict

from django.utils.translation import gettext as _

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.matters.queries.seen import overseen_units
from huiyin.units import queries as units

_SHOWN = (units.PlaceKind.DISTRICT, units.PlaceKind.STREET)


def places_around(unit_id: int | None) -> tuple[int, ...]:
    """The district and the street in which a body is seated; none for a body of the whole city."""
    place_id = units.unit(unit_id).place_id if unit_id else None
    path = units.place(place_id).path if place_id else ()
    return tuple(key for key, place in units.places(path).items() if place.kind in _SHOWN)


def place_asked(asked: str | None) -> int | None:
    """The place of an address, 0 for the bodies of the whole city; none means all. Raises NotFound for no place."""
    if asked and not re.fullmatch(r"\d{1,9}", asked):
        raise NotFound(_("没有这个清单。请从督查一览打开。"), code="standing.unknown")
    return int(asked) if asked else None


def seated_in(place: int | None) -> list[int] | None:
    """The bodies seated in a district or a street, or those of the whole city; None for all."""
    return None if place is None else by_place().get(place, [])


def by_place(actor: Actor | None = None) -> dict[int, list[int]]:
    """The bodies of each district and street, and under 0 those of the whole city; only those that an actor oversees.

    Of bodies elsewhere a district sees a few matters, of which nothing may be concluded.
    """
    territory = overseen_units(actor) if actor else None
    found: defaultdict[int, list[int]] = defaultdict(list)
    for unit in units.tree():
        if territory is None or unit.id in territory:
            for place in places_around(unit.id) or (0,):
                found[place].append(unit.id)
    return dict(found)


def seat_name(place: int | None) -> str:
    """The name of the place, or nothing for all."""
    if place is None:
        return ""
    return units.place(place).name if place else _("市级单位")
