"""Ending a duty or a territory rule; rows are never deleted."""

from datetime import date, datetime
from typing import TypeVar

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound, Refused
from huiyin.routing import permissions
from huiyin.routing.actions.lists_changed import lists_changed
from huiyin.routing.models import DutyItem, TerritoryRule
from huiyin.units.queries import unit

Row = DutyItem | TerritoryRule
R = TypeVar("R", DutyItem, TerritoryRule)


def end_duty_item(duty_item_id: int, *, on: date, by: Actor, at: datetime) -> None:
    """The duty no longer holds from this day; matters routed by it keep their reason."""
    with transaction.atomic():
        row = _standing(DutyItem.objects.select_for_update().filter(pk=duty_item_id).first())
        permissions.check_lists_manager(by, unit(row.unit_id).place_id)
        row.valid_to = _until(row, on)
        row.save(update_fields=["valid_to"])
        record(
            f"unit:{row.unit_id}", "duty.ended", by=by, at=at, detail={"duty": row.id, "on": on.isoformat()}
        )
        lists_changed()


def end_territory_rule(rule_id: int, *, on: date, by: Actor, at: datetime) -> None:
    """The rule no longer holds from this day."""
    with transaction.atomic():
        row = _standing(TerritoryRule.objects.select_for_update().filter(pk=rule_id).first())
        permissions.check_lists_manager(by, row.place_id)
        row.valid_to = _until(row, on)
        row.save(update_fields=["valid_to"])
        detail = {"rule": row.id, "on": on.isoformat()}
        record(f"place:{row.place_id}", "territory.ended", by=by, at=at, detail=detail)
        lists_changed()


def _until(row: Row, on: date) -> date:
    # A row that was to hold later never does.
    return max(on, row.valid_from)


def _standing(row: R | None) -> R:
    if row is None:
        raise NotFound("没有这一条。请从清单中选择。", code="routing.unknown")
    if row.valid_to is not None:
        raise Refused("这一条已经失效。", code="routing.ended")
    return row
