"""Numbers by body: folded by area, in the order of the tree, never by how many there are."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from huiyin.units import queries as units
from huiyin.web.parts.areas import by_area

L = TypeVar("L")


@dataclass(frozen=True, kw_only=True)
class Area(Generic[L]):
    """The bodies of the city, or of a district with its streets, each with its line, and their sum."""

    name: str
    total: L
    lines: tuple[L, ...]


def by_body(
    unit_ids: Collection[int], line: Callable[[str, Sequence[int], int | None], L]
) -> Iterator[Area[L]]:
    """The areas; `line` makes one of a name, the bodies that it sums, and the one body where it is one."""
    folded = by_area(unit for unit in units.tree() if unit.id in unit_ids)
    for name, listed in folded.items():
        lines = tuple(line(unit.name, [unit.id], unit.id) for unit in listed)
        yield Area(name=name, total=line(name, [unit.id for unit in listed], None), lines=lines)
