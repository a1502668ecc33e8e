"""Lists for pages, cut to size."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from huiyin.units.queries.held import unit_tree
from huiyin.units.queries.territory import place_label
from huiyin.units.rules import KIND_LABELS, LEVEL_LABELS, LEVEL_ORDER, UnitFacts, UnitKind, UnitLevel

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list; pages count from 1."""

    rows: tuple[T, ...]
    total: int
    number: int
    size: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.size))


def paged(rows: Sequence[T], number: int, size: int) -> Page[T]:
    """Cut a page out of a list; a number beyond the end gives the last page."""
    last = max(1, -(-len(rows) // size))
    number = min(max(1, number), last)
    return Page(tuple(rows[(number - 1) * size : number * size]), len(rows), number, size)


@dataclass(frozen=True)
class UnitLine:
    """A body as a list shows it."""

    unit: UnitFacts
    kind: str
    level: str
    parent: str
    guide: str
    place: str
    successor: str
    open: bool


def page(
    *,
    on: date,
    search: str = "",
    kind: UnitKind | None = None,
    level: UnitLevel | None = None,
    place_id: int | None = None,
    with_closed: bool = False,
    number: int = 1,
    size: int = 50,
) -> Page[UnitLine]:
    """Bodies from the highest level down, filtered by text, kind, level and place."""
    rows = [
        unit
        for unit in unit_tree().units.values()
        if (with_closed or unit.open_on(on))
        and (kind is None or unit.kind is kind)
        and (level is None or unit.level is level)
        and (place_id is None or unit.place_id == place_id)
        and (search in unit.name or search in unit.short_name or search == unit.code)
    ]
    rows.sort(key=lambda unit: (LEVEL_ORDER.index(unit.level), unit.code))
    cut = paged(rows, number, size)
    return Page(tuple(_line(unit, on) for unit in cut.rows), cut.total, cut.number, cut.size)


def _line(unit: UnitFacts, on: date) -> UnitLine:
    return UnitLine(
        unit=unit,
        kind=KIND_LABELS[unit.kind],
        level=LEVEL_LABELS[unit.level],
        parent=_name(unit.parent_id),
        guide=_name(unit.guide_id),
        place=place_label(unit.place_id) if unit.place_id else "",
        successor=_name(unit.successor_id),
        open=unit.open_on(on),
    )


def _name(unit_id: int | None) -> str:
    return unit_tree().units[unit_id].name if unit_id else ""
