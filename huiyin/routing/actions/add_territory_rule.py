"""Adding a territory rule."""

from datetime import datetime

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.routing import permissions
from huiyin.routing.actions.lists_changed import lists_changed, required
from huiyin.routing.actions.seeds import RuleSeed
from huiyin.routing.models import TerritoryRule
from huiyin.routing.queries import dispatch_objection
from huiyin.units.queries import UnitLevel


def add_territory_rule(seed: RuleSeed, *, by: Actor, at: datetime) -> int:
    """From a day on, matters of a duty (or all) in an area go to this unit or level; returns the rule's id.

    Raises NotAllowed for a stranger; Refused when neither or both of unit and level are given, or when a
    community would get what is not on its list (H-8).
    """
    permissions.check_lists_manager(by, seed.place_id)
    check_rule(seed)
    with transaction.atomic():
        row = rule_row(seed)
        row.save(force_insert=True)
        detail = {"rule": row.id, "duty": seed.duty_item_id, "unit": seed.unit_id, "level": row.level}
        record(f"place:{seed.place_id}", "territory.added", by=by, at=at, detail=detail)
        lists_changed()
    return row.id


def check_rule(seed: RuleSeed) -> None:
    """Raises Refused "territory.unit_or_level" or "territory.community"."""
    if (seed.unit_id is None) == (seed.level is None):
        raise Refused("请在承办单位和办理层级中填写一项。", code="territory.unit_or_level", field="unit")
    objection = None
    if seed.unit_id is not None:
        objection = dispatch_objection(seed.unit_id, seed.duty_item_id, seed.valid_from)
    elif seed.level is UnitLevel.COMMUNITY:
        objection = "不得把办理层级定为社区。社区职责清单内的事项，请指定具体社区。"
    if objection:
        raise Refused(objection, code="territory.community", field="unit")


def rule_row(seed: RuleSeed) -> TerritoryRule:
    """The row for a rule."""
    return TerritoryRule(
        place_id=seed.place_id,
        duty_item_id=seed.duty_item_id,
        unit_id=seed.unit_id,
        level=seed.level or "",
        source=required(seed.source, "source", "规则依据"),
        valid_from=seed.valid_from,
    )
