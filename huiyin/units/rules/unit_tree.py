"""The tree of bodies and what follows from its shape alone."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from huiyin.units.rules.facts import UnitFacts
from huiyin.units.rules.kinds import INNER_KINDS, UnitKind


@dataclass(frozen=True)
class UnitTree:
    """All bodies, past and present, with the ways between them."""

    units: dict[int, UnitFacts]
    by_code: dict[str, UnitFacts]
    below: dict[int | None, tuple[int, ...]]
    guided: dict[int, tuple[int, ...]]
    at_place: dict[int, tuple[int, ...]]
    _subtrees: dict[int, frozenset[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, units: Iterable[UnitFacts]) -> "UnitTree":
        """The tree of these bodies; children stand in the order in which they are given."""
        rows = list(units)
        return cls(
            units={unit.id: unit for unit in rows},
            by_code={unit.code: unit for unit in rows},
            below=_grouped((unit.parent_id, unit.id) for unit in rows),
            guided=_grouped((unit.guide_id, unit.id) for unit in rows if unit.guide_id),
            at_place=_grouped((unit.place_id, unit.id) for unit in rows if unit.place_id),
        )

    def subtree_ids(self, unit_id: int) -> frozenset[int]:
        """The body and everything below it."""
        if unit_id not in self._subtrees:
            found, todo = {unit_id}, [unit_id]
            while todo:
                fresh = [child for child in self.below.get(todo.pop(), ()) if child not in found]
                found.update(fresh)
                todo.extend(fresh)
            self._subtrees[unit_id] = frozenset(found)
        return self._subtrees[unit_id]

    def organ(self, unit_id: int) -> UnitFacts:
        """The body that acts in its own name; a section, group or community answers through one above."""
        unit = self.units[unit_id]
        while unit.kind in INNER_KINDS and unit.parent_id:
            unit = self.units[unit.parent_id]
        return unit

    def common_superior(self, unit_ids: Collection[int]) -> int | None:
        """The lowest body strictly above all of these, or None (R-314)."""
        paths = [self.units[unit_id].path[:-1] for unit_id in unit_ids]
        if not paths:
            return None
        shared = set(paths[0]).intersection(*paths[1:]) - set(unit_ids)
        return max(shared, key=paths[0].index, default=None)

    def government_of(self, unit_id: int, on: date) -> UnitFacts | None:
        """The nearest government above a body that stands on the day."""
        above = (self.units[each] for each in reversed(self.units[unit_id].path[:-1]))
        return next((unit for unit in above if unit.kind is UnitKind.GOVERNMENT and unit.open_on(on)), None)

    def of_kind_at(self, place_id: int, kind: UnitKind, on: date | None = None) -> UnitFacts | None:
        """The body of a kind seated at exactly this place."""
        here = (self.units[each] for each in self.at_place.get(place_id, ()))
        return next(
            (unit for unit in here if unit.kind is kind and (unit.open_on(on) if on else not unit.closed_on)),
            None,
        )


def _grouped(pairs: Iterable[tuple[Any, int]]) -> dict[Any, tuple[int, ...]]:
    groups: dict[Any, list[int]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
