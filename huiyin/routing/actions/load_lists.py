"""Loading whole lists at once."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.routing.actions.add_duty_item import duty_row
from huiyin.routing.actions.lists_changed import lists_changed
from huiyin.routing.actions.seeds import DutySeed, SampleSeed
from huiyin.routing.models import DutyItem, Sample


def load_lists(
    duties: Sequence[DutySeed], samples: Sequence[SampleSeed], *, by: Actor, at: datetime
) -> dict[tuple[int, str], int]:
    """Add all duties and sentences that are not there yet; returns the duties' ids by unit and text.

    For setting a city up; only the system itself may do it.
    """
    if by.kind != "system":
        raise NotAllowed("整体导入职责清单须由系统命令进行。", code="routing.system_only")
    with transaction.atomic():
        known = _known()
        fresh = [seed for seed in duties if (seed.unit_id, seed.text) not in known]
        DutyItem.objects.bulk_create([duty_row(seed) for seed in fresh], batch_size=1000)
        Sample.objects.bulk_create(
            [Sample(text=seed.text, place_id=seed.place_id, unit_id=seed.unit_id) for seed in samples],
            ignore_conflicts=True,
        )
        if fresh:
            record("routing", "lists.loaded", by=by, at=at, detail={"duties": len(fresh)})
            lists_changed()
    return _known()


def _known() -> dict[tuple[int, str], int]:
    rows = DutyItem.objects.filter(valid_to__isnull=True)
    return {(unit_id, text): duty_id for unit_id, text, duty_id in rows.values_list("unit_id", "text", "id")}
