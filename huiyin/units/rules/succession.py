"""Who stands in for a body that was split, merged or abolished (R-315)."""

from datetime import date

from huiyin.units.rules.facts import UnitFacts
from huiyin.units.rules.unit_tree import UnitTree


def successor_on(tree: UnitTree, unit_id: int, day: date) -> UnitFacts | None:
    """The body that carries on the powers of this one on a day.

    条例 第24条: the body that carries on its powers; where that is unclear, the government of its level.
    None when neither stands on that day.
    """
    unit = tree.units[unit_id]
    seen = {unit.id}
    while unit.closed_on is not None and unit.closed_on <= day:
        if unit.successor_id is None or unit.successor_id in seen:
            return tree.government_of(unit.id, day)
        unit = tree.units[unit.successor_id]
        seen.add(unit.id)
    return unit


def would_circle(tree: UnitTree, unit_id: int, successor_id: int) -> bool:
    """Whether naming this successor would make the chain of successors come back to the body itself."""
    current: int | None = successor_id
    seen: set[int] = set()
    while current is not None and current not in seen:
        if current == unit_id:
            return True
        seen.add(current)
        current = tree.units[current].successor_id
    return False
