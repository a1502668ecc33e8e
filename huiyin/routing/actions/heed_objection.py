"""Heed an upheld objection: for such matters the unit stands lower at once."""

from datetime import datetime

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.routing.actions.lists_changed import lists_changed
from huiyin.routing.models import HeededObjection
from huiyin.routing.queries.held import lists
from huiyin.routing.queries.lines import reached
from huiyin.routing.rules import RoutingFacts

_STRONGEST = 3


def heed_objection(facts: RoutingFacts, *, unit_id: int, to_unit_id: int, by: Actor, at: datetime) -> int:
    """Keep by which words of which duties the text led to this unit; returns how many duties there were.

    Called by what upholds the objection, in its transaction. Nothing is kept of what no duty explains.
    """
    hits = lists().duties.hits(facts.text, facts.on)[:_STRONGEST]
    rows = [
        HeededObjection(
            duty_item_id=hit.duty.id,
            unit_id=unit_id,
            to_unit_id=to_unit_id,
            words=list(hit.words),
            heard_on=facts.on,
        )
        for hit in hits
        if (found := reached(hit.duty, facts.place_id, facts.on)) is not None and found.unit.id == unit_id
    ]
    if not rows:
        return 0
    with transaction.atomic():
        HeededObjection.objects.bulk_create(rows)
        detail = {"duties": [row.duty_item_id for row in rows], "to": to_unit_id}
        record(f"unit:{unit_id}", "objection.heeded", by=by, at=at, detail=detail)
        lists_changed()
    return len(rows)
