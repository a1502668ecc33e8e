"""Both trees as this process holds them."""

from dataclasses import dataclass, fields
from typing import Any

from huiyin.kernel.phrases import PhraseFinder
from huiyin.kernel.refreshed import Refreshed
from huiyin.units.models import Place, TreeVersion, Unit
from huiyin.units.queries.listed_words import listed_roads, listed_words
from huiyin.units.rules import (
    Gazetteer,
    PlaceFacts,
    PlaceKind,
    PlaceTree,
    UnitFacts,
    UnitKind,
    UnitLevel,
    UnitTree,
)

_UNIT_COLUMNS = [each.name for each in fields(UnitFacts)]
_PLACE_COLUMNS = [each.name for each in fields(PlaceFacts)]

SHORTEST_NAME_IN_TEXT = 3


@dataclass(frozen=True)
class Held:
    """The two trees of one version, and the bodies' names ready to be found in texts."""

    units: UnitTree
    places: PlaceTree
    gazetteer: Gazetteer
    named: dict[str, int]
    finder: PhraseFinder


def _version() -> int:
    return TreeVersion.objects.filter(pk=1).values_list("mark", flat=True).first() or 0


def _load() -> Held:
    units = UnitTree.of(_unit_facts(row) for row in Unit.objects.order_by("id").values_list(*_UNIT_COLUMNS))
    rows = [_place_facts(row) for row in Place.objects.order_by("code").values_list(*_PLACE_COLUMNS)]
    known = Gazetteer.of(rows, listed=listed_words(), roads=listed_roads())
    named = _names(units)
    return Held(units=units, places=known.tree, gazetteer=known, named=named, finder=PhraseFinder(named))


def _names(units: UnitTree) -> dict[str, int]:
    """Each full or short name that belongs to one body alone."""
    owners: dict[str, set[int]] = {}
    for unit in units.units.values():
        for name in {unit.name, unit.short_name}:
            if len(name) >= SHORTEST_NAME_IN_TEXT:
                owners.setdefault(name, set()).add(unit.id)
    return {name: min(ids) for name, ids in owners.items() if len(ids) == 1}


def _unit_facts(row: tuple[Any, ...]) -> UnitFacts:
    values = dict(zip(_UNIT_COLUMNS, row, strict=True))
    values |= {
        "kind": UnitKind(values["kind"]),
        "level": UnitLevel(values["level"]),
        "path": tuple(values["path"]),
    }
    return UnitFacts(**values)


def _place_facts(row: tuple[Any, ...]) -> PlaceFacts:
    values = dict(zip(_PLACE_COLUMNS, row, strict=True))
    values |= {
        "kind": PlaceKind(values["kind"]),
        "path": tuple(values["path"]),
        "aliases": tuple(values["aliases"]),
    }
    return PlaceFacts(**values)


_held: Refreshed[Held] = Refreshed(_load, _version)


def held() -> Held:
    """Both trees, at most a few seconds old."""
    return _held.get()


def unit_tree() -> UnitTree:
    """The tree of bodies."""
    return _held.get().units


def place_tree() -> PlaceTree:
    """The tree of places."""
    return _held.get().places


def forget() -> None:
    """Read the trees anew at the next question."""
    _held.forget()
