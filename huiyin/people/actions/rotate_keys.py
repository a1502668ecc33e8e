"""Bringing stored data under the active key, while serving (R31)."""

from datetime import datetime

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.people import envelope, sealing
from huiyin.people.models import Petitioner
from huiyin.people.rules import FIELDS


def rotate_keys(*, limit: int, by: Actor, at: datetime) -> int:
    """Seal up to `limit` rows anew under the active key; returns how many. Call again until it returns 0.

    Old and new key must both be on the ring meanwhile, so that reading never fails; rows that somebody is
    correcting are left for the next call. One audit row for each call that changed something.
    """
    with transaction.atomic():
        rows = (
            Petitioner.objects.select_for_update(skip_locked=True, of=("self",))
            .exclude(key_id=sealing.active_key_id())
            .order_by("key_id", "id")[:limit]
        )
        changed = [_resealed(row) for row in rows]
        Petitioner.objects.bulk_update(changed, [*FIELDS, "key_id"])
        if changed:
            detail = {"rows": len(changed), "key_id": sealing.active_key_id()}
            audit.record("people:keys", "people.rotate_keys", by=by, at=at, detail=detail)
    return len(changed)


def _resealed(row: Petitioner) -> Petitioner:
    envelope.write(row, envelope.draft_of(row), FIELDS)
    return row
