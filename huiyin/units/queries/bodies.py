"""Questions about bodies."""

from collections.abc import Iterable
from datetime import date

from huiyin.kernel.errors import NotFound
from huiyin.units.queries.held import held, unit_tree
from huiyin.units.rules import UnitFacts, UnitKind


def unit(unit_id: int) -> UnitFacts:
    """One body. Raises NotFound "unit.unknown"."""
    found = unit_tree().units.get(unit_id)
    if found is None:
        raise NotFound("没有这个单位。请从单位列表中选择。", code="unit.unknown", field="unit")
    return found


def units(unit_ids: Iterable[int]) -> dict[int, UnitFacts]:
    """The bodies that exist among these ids."""
    known = unit_tree().units
    return {unit_id: known[unit_id] for unit_id in unit_ids if unit_id in known}


def unit_by_code(code: str) -> UnitFacts:
    """One body by its code. Raises NotFound "unit.unknown"."""
    found = unit_tree().by_code.get(code)
    if found is None:
        raise NotFound(f"没有代码为“{code}”的单位。请核对单位代码。", code="unit.unknown", field="unit")
    return found


def tree() -> tuple[UnitFacts, ...]:
    """All bodies from the roots down, each followed by those below it."""
    known = unit_tree()
    ordered: list[UnitFacts] = []
    todo = list(reversed(known.below.get(None, ())))
    while todo:
        unit_id = todo.pop()
        ordered.append(known.units[unit_id])
        todo.extend(reversed(known.below.get(unit_id, ())))
    return tuple(ordered)


def children(unit_id: int | None) -> tuple[UnitFacts, ...]:
    """The bodies directly below one; the roots for None."""
    known = unit_tree()
    return tuple(known.units[each] for each in known.below.get(unit_id, ()))


def subtree_ids(unit_id: int) -> frozenset[int]:
    """The body's id with the ids of all below it. Raises NotFound "unit.unknown"."""
    return unit_tree().subtree_ids(unit(unit_id).id)


def organ_of(unit_id: int) -> UnitFacts:
    """The organ in whose name a section, group or community answers; any other body itself."""
    return unit_tree().organ(unit(unit_id).id)


def unit_of_kind_at(place_id: int, kind: UnitKind, on: date | None = None) -> UnitFacts | None:
    """The body of a kind seated at exactly this place."""
    return unit_tree().of_kind_at(place_id, kind, on)


def department_at(place_id: int, guide_id: int, on: date) -> UnitFacts | None:
    """The body at this place that a department guides in its trade: the district's bureau of the city's."""
    known = unit_tree()
    guided = (known.units[each] for each in known.guided.get(guide_id, ()))
    return next((found for found in guided if found.place_id == place_id and found.open_on(on)), None)


def units_named_in(text: str) -> tuple[UnitFacts, ...]:
    """The bodies whose full or short name stands in a text; of a name within a longer one only the longer."""
    now = held()
    spans = [
        (start, start + len(name), name) for name, starts in now.finder.find(text).items() for start in starts
    ]
    longest = {
        name
        for start, end, name in spans
        if not any(s <= start and end <= e and (s, e) != (start, end) for s, e, _ in spans)
    }
    ids = sorted({now.named[name] for name in longest})
    return tuple(now.units.units[each] for each in ids)


def find_units(text: str, limit: int = 20, *, on: date | None = None) -> list[UnitFacts]:
    """Bodies whose name, short name or code holds the typed text; names that begin with it first."""
    wanted = "".join(text.split())
    if not wanted:
        return []
    fits = [
        (not found.short_name.startswith(wanted), len(found.name), found.id, found)
        for found in unit_tree().units.values()
        if _fits(found, wanted) and (on is None or found.open_on(on))
    ]
    return [found for *_, found in sorted(fits, key=lambda row: row[:3])[:limit]]


def _fits(found: UnitFacts, wanted: str) -> bool:
    return wanted in found.name or wanted in found.short_name or found.code == wanted
