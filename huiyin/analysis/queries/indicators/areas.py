"""The areas by which cases are added up: the city, each branch right below its government, and what lies outside."""

from collections.abc import Iterable

from huiyin.kernel.actor import Actor
from huiyin.matters.queries import measured
from huiyin.units import queries as units
from huiyin.units.queries import UnitFacts, UnitKind, UnitLevel

OUTSIDE = 0
"""The area of matters in which no body below the city's government has a part."""


def area_ids() -> list[int]:
    """The bodies whose trees are areas: the city's government and those right below it."""
    head = _head()
    return [head.id, *(unit.id for unit in units.children(head.id))] if head else []


def areas_watched(actor: Actor) -> list[int] | None:
    """The areas whose cases are exactly those that an actor sees, each in one of them; None where there are none."""
    root, head = measured.watched_root(actor), _head()
    if root == 0:
        return [OUTSIDE, *([head.id] if head else [])]
    return [root] if root is not None and root in area_ids() else None


def branches() -> dict[str, list[object]]:
    """To which areas each unit belongs, and its level: what is stored hangs on it."""
    known = set(area_ids())
    return {str(unit.id): [*_within(unit.path, known), unit.level] for unit in units.tree()}


def _within(path: Iterable[int], known: set[int]) -> Iterable[int]:
    return (unit_id for unit_id in path if unit_id in known)


def _head() -> UnitFacts | None:
    """The government of the city."""
    governments = (
        unit
        for unit in units.tree()
        if unit.kind is UnitKind.GOVERNMENT and unit.level is UnitLevel.CITY and not unit.external
    )
    return next(governments, None)
