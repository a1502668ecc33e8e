"""Setting up one joint group for each field of matters (JZ-03)."""

from collections.abc import Mapping
from datetime import date, datetime

from huiyin.kernel.actor import Actor
from huiyin.units.actions.open_unit import open_unit
from huiyin.units.actions.seeds import UnitSeed
from huiyin.units.actions.tree_changed import one_change
from huiyin.units.queries import UnitFacts, UnitKind, place, unit
from huiyin.units.queries.held import unit_tree


def open_field_groups(
    parent_id: int, *, fields: Mapping[str, str], on: date, by: Actor, at: datetime
) -> tuple[UnitFacts, ...]:
    """One joint group below `parent_id` for each field (code -> Chinese name) that has none yet.

    The "N" of a 1+16+N organisation: the groups' members belong to other bodies.
    """
    with one_change():
        parent = unit(parent_id)
        standing = {
            unit_tree().units[each].field
            for each in unit_tree().below.get(parent_id, ())
            if unit_tree().units[each].open_on(on)
        }
        return tuple(
            open_unit(_group(parent, field, label, on), by=by, at=at)
            for field, label in fields.items()
            if field not in standing
        )


def _group(parent: UnitFacts, field: str, label: str, on: date) -> UnitSeed:
    return UnitSeed(
        code=f"{parent.code}-{field}",
        name=f"{label}专项工作组",
        kind=UnitKind.JOINT_GROUP,
        level=parent.level,
        parent=parent.code,
        place=place(parent.place_id).code if parent.place_id else None,
        opened_on=on,
        field=field,
    )
