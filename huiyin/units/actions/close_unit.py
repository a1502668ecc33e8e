"""Abolishing a body and naming who carries on its powers."""

from datetime import date, datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.units import rules
from huiyin.units.actions.tree_changed import keep_change, one_change, tell, tree_changed
from huiyin.units.events import UnitClosed
from huiyin.units.models import Unit
from huiyin.units.queries import UnitFacts, check_manage, unit
from huiyin.units.queries.held import unit_tree


def close_unit(
    unit_id: int, *, on: date, by: Actor, at: datetime, successor_id: int | None = None
) -> UnitFacts:
    """Abolish a body from a day on. Without a successor its government stands in (R-315).

    Raises Refused when it is closed already, still has bodies below it, or the successor would not stand.
    """
    with one_change():
        old = unit(unit_id)
        check_manage(by, old.place_id)
        _check(old, on, successor_id)
        Unit.objects.filter(pk=unit_id).update(closed_on=on, successor_id=successor_id)
        heir = unit(successor_id).name if successor_id else ""
        keep_change(unit_id, "closed", on=on, before=old.name, after=heir, by=by, at=at)
        record(
            f"unit:{unit_id}",
            "unit.closed",
            by=by,
            at=at,
            detail={"on": on.isoformat(), "successor": successor_id},
        )
        tree_changed()
        tell(UnitClosed(unit_id, successor_id, on))
    return unit(unit_id)


def _check(old: UnitFacts, on: date, successor_id: int | None) -> None:
    if old.closed_on is not None:
        raise Refused(f"“{old.name}”已于{old.closed_on:%Y年%m月%d日}撤销。", code="units.closed_already")
    if on <= old.opened_on:
        raise Refused("撤销日期必须晚于设立日期。", code="units.closed_before_opened", field="on")
    tree = unit_tree()
    below = [tree.units[each] for each in tree.below.get(old.id, ()) if tree.units[each].open_on(on)]
    if below:
        raise Refused(
            f"“{old.name}”下面还有{len(below)}个单位（如“{below[0].name}”）。请先撤销或者调整它们的隶属关系。",
            code="units.not_empty",
        )
    if successor_id is None:
        return
    heir = unit(successor_id)
    if not heir.open_on(on) or rules.would_circle(tree, old.id, successor_id):
        raise Refused(
            f"“{heir.name}”在该日不存在或者就是被撤销单位，不能作为承继单位。请另选。",
            code="units.bad_successor",
            field="successor",
        )
