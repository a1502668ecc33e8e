"""Giving a body a new name."""

from datetime import date, datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.units.actions.tree_changed import (
    brief,
    keep_change,
    one_change,
    tell,
    tidy_name,
    tree_changed,
)
from huiyin.units.events import UnitRenamed
from huiyin.units.models import Unit
from huiyin.units.queries import UnitFacts, check_manage, unit


def rename_unit(
    unit_id: int, *, name: str, on: date, by: Actor, at: datetime, short_name: str = ""
) -> UnitFacts:
    """The new name shows everywhere at once; the old one stays in the history and in issued papers."""
    with one_change():
        old = unit(unit_id)
        check_manage(by, old.place_id)
        name = tidy_name(name)
        Unit.objects.filter(pk=unit_id).update(name=name, short_name=short_name or name)
        keep_change(unit_id, "renamed", on=on, before=old.name, after=name, by=by, at=at)
        record(
            f"unit:{unit_id}",
            "unit.renamed",
            by=by,
            at=at,
            detail={"before": brief(old.name), "after": brief(name)},
        )
        tree_changed()
        tell(UnitRenamed(unit_id))
    return unit(unit_id)
