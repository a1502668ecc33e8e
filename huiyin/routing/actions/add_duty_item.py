"""Adding a duty to a unit's list."""

from datetime import datetime

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.routing import permissions
from huiyin.routing.actions.lists_changed import lists_changed, required
from huiyin.routing.actions.seeds import DutySeed
from huiyin.routing.models import DutyItem
from huiyin.routing.queries import DutyFacts, duty
from huiyin.routing.rules import check_keywords
from huiyin.units.queries import unit


def add_duty_item(seed: DutySeed, *, by: Actor, at: datetime) -> DutyFacts:
    """Add a duty with its everyday words from a day on (BJ-10).

    Raises NotAllowed for a stranger, Refused for a missing text, source or keyword.
    """
    permissions.check_lists_manager(by, unit(seed.unit_id).place_id)
    with transaction.atomic():
        row = duty_row(seed)
        row.save(force_insert=True)
        detail = {"duty": row.id, "level": seed.level.value, "from": seed.valid_from.isoformat()}
        record(f"unit:{seed.unit_id}", "duty.added", by=by, at=at, detail=detail)
        lists_changed()
    return duty(row.id)


def duty_row(seed: DutySeed) -> DutyItem:
    """The row for a duty, checked."""
    return DutyItem(
        unit_id=seed.unit_id,
        text=required(seed.text, "text", "职责内容"),
        keywords=check_keywords(seed.keywords),
        field=seed.field,
        level=seed.level,
        lane=seed.lane,
        community=seed.community,
        source=required(seed.source, "source", "职责依据"),
        valid_from=seed.valid_from,
    )
