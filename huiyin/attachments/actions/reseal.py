"""Reseal (换密钥): files under an older key are written anew under the active one, while serving (R31)."""

from datetime import datetime

from django.db import transaction

from huiyin.attachments import store
from huiyin.attachments.kept import open_name, seal_name
from huiyin.attachments.models import Attachment
from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.people import actions as people


def reseal(*, limit: int, by: Actor, at: datetime) -> int:
    """Seal up to `limit` files anew; returns how many. Call again until it returns 0.

    Both keys must be on the ring meanwhile. Broken off between the file and its row, it does the file again. Raises
    NoRoom, Broken for a file that cannot be read: mend that one first, so that no key is thrown away too early.
    """
    active = people.active_key()
    with transaction.atomic():
        rows = Attachment.objects.select_for_update(skip_locked=True).exclude(key_id=active).order_by("id")
        done = [_resealed(row, active) for row in rows[:limit]]
        if done:
            detail = {"files": len(done), "key_id": active}
            audit.record("attachments:keys", "attachments.reseal", by=by, at=at, detail=detail)
    return len(done)


def _resealed(row: Attachment, active: str) -> int:
    name = open_name(row.reference.hex, row.name)
    store.reseal(row.reference)
    Attachment.objects.filter(pk=row.pk).update(name=seal_name(row.reference.hex, name), key_id=active)
    return row.pk
