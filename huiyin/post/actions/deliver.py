"""Delivering what is due: claimed by one worker, carried outside any transaction, its fate written down (R5)."""

from datetime import datetime

from django.db import connection, transaction

from huiyin.kernel.actor import Actor
from huiyin.post.actions.carry import Delivered, Round
from huiyin.post.models import Message
from huiyin.post.rules import STALE

POSTMAN = Actor.system("通知投递")

_CLAIM = """
WITH picked AS (
    SELECT id, state AS was FROM post_message
    WHERE (state IN ('waiting', 'unknown') AND due_at <= %(at)s) OR (state = 'sending' AND due_at <= %(stale)s)
    ORDER BY due_at LIMIT %(limit)s FOR UPDATE SKIP LOCKED
)
UPDATE post_message m SET state = 'sending', due_at = %(at)s FROM picked WHERE m.id = picked.id
RETURNING m.id, picked.was
"""


def deliver(limit: int, at: datetime) -> Delivered:
    """Bring out up to `limit` notices that are due at `at`. Several workers may run it side by side.

    A worker that ends suddenly leaves its notices marked as being sent; after ten minutes another takes them up,
    asks the carrier what became of them, and marks what it has to send again without an answer.
    """
    work = Round(by=POSTMAN, at=at)
    was = _claim(limit, at)
    if was:
        rows = list(Message.objects.filter(pk__in=was).order_by("id"))
        work.carry(rows, lost={key for key, state in was.items() if state != "waiting"})
    return work.done


def _claim(limit: int, at: datetime) -> dict[int, str]:
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(_CLAIM, {"limit": limit, "at": at, "stale": at - STALE})
        return dict(cursor.fetchall())
