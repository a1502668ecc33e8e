"""Putting a body under another."""

from datetime import date, datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.units.actions.tree_changed import keep_change, one_change, tell, tree_changed
from huiyin.units.events import UnitMoved
from huiyin.units.models import Unit
from huiyin.units.queries import UnitFacts, check_manage, unit, units
from huiyin.units.queries.held import unit_tree
from huiyin.units.queries.rights import check_parent


def move_unit(
    unit_id: int,
    *,
    parent_id: int,
    on: date,
    by: Actor,
    at: datetime,
    guide_id: int | None = None,
    vertical: bool = False,
) -> UnitFacts:
    """Change to whom a body belongs, who guides it and whether it is led vertically; its paths follow.

    Raises NotAllowed for a stranger to the body or to the new parent, Refused when the new parent lies below the body
    itself or does not stand on the day.
    """
    with one_change():
        old, parent = unit(unit_id), unit(parent_id)
        check_manage(by, old.place_id)
        check_parent(by, parent)
        _check(old, parent, on)
        _carry_paths(old, parent)
        Unit.objects.filter(pk=unit_id).update(parent_id=parent_id, guide_id=guide_id, vertical=vertical)
        before = unit(old.parent_id).name if old.parent_id else ""
        keep_change(unit_id, "moved", on=on, before=before, after=parent.name, by=by, at=at)
        detail = {
            "from_parent": old.parent_id,
            "to_parent": parent_id,
            "guide": guide_id,
            "vertical": vertical,
        }
        record(f"unit:{unit_id}", "unit.moved", by=by, at=at, detail=detail)
        tree_changed()
        tell(UnitMoved(unit_id))
    return unit(unit_id)


def _carry_paths(old: UnitFacts, parent: UnitFacts) -> None:
    moved = units(unit_tree().subtree_ids(old.id)).values()
    rows = [Unit(id=each.id, path=[*parent.path, *each.path[len(old.path) - 1 :]]) for each in moved]
    Unit.objects.bulk_update(rows, ["path"], batch_size=500)


def _check(old: UnitFacts, parent: UnitFacts, on: date) -> None:
    if not parent.open_on(on):
        raise Refused(
            f"“{parent.name}”在该日尚未设立或者已经撤销，不能作为上级。请另选。",
            code="units.parent_closed",
            field="parent",
        )
    if parent.id in unit_tree().subtree_ids(old.id):
        raise Refused(
            f"“{parent.name}”隶属于“{old.name}”，不能反过来作为它的上级。",
            code="units.own_child",
            field="parent",
        )
