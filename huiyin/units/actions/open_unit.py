"""Setting up a body."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.units.actions.planting import insert_units, known_places, known_units
from huiyin.units.actions.seeds import UnitSeed
from huiyin.units.actions.tree_changed import (
    brief,
    checked_code,
    keep_change,
    one_change,
    tell,
    tidy_name,
    tree_changed,
)
from huiyin.units.events import UnitOpened
from huiyin.units.queries import UnitFacts, unit
from huiyin.units.queries.rights import check_set_up


def open_unit(seed: UnitSeed, *, by: Actor, at: datetime) -> UnitFacts:
    """Set up a body; groups and virtual bodies take their members from other bodies (WH-23).

    Raises NotAllowed for a stranger, and where parent or level would give more than the administrator has; Refused
    for a code in use, an unknown code, a missing name, or vertical leadership without the upper department as parent.
    """
    if seed.vertical and seed.parent is None:
        raise Refused(
            "垂直领导的单位必须以上级主管部门为隶属单位。",
            code="units.vertical_without_parent",
            field="parent",
        )
    with one_change():
        (ids, paths), (place_ids, _) = known_units(), known_places()
        place_id = place_ids.get(seed.place) if seed.place else None
        check_set_up(by, place_id, parent=_parent(seed, ids), level=seed.level)
        seed = replace(seed, code=checked_code(seed.code, ids.__contains__), name=tidy_name(seed.name))
        insert_units([seed], ids, paths, place_ids)
        unit_id = ids[seed.code]
        keep_change(unit_id, "opened", on=seed.opened_on, before="", after=seed.name, by=by, at=at)
        detail = {"unit_name": brief(seed.name), "tree_code": seed.code}
        record(f"unit:{unit_id}", "unit.opened", by=by, at=at, detail=detail)
        tree_changed()
        tell(UnitOpened(unit_id))
    return unit(unit_id)


def _parent(seed: UnitSeed, ids: Mapping[str, int]) -> UnitFacts | None:
    """The parent that stands already; an unknown one is refused where the body is planted."""
    return unit(ids[seed.parent]) if seed.parent and seed.parent in ids else None
