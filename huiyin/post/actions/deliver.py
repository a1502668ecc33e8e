"""Delivering what is due: claimed by one worker, carried outside any transaction, its fate written down (R5)."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection, transaction

from huiyin.kernel.actor import Actor
from huiyin.post.actions.carry import carry
from huiyin.post.models import Message, State
from huiyin.post.rules import STALE

log = logging.getLogger(__name__)

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


@dataclass
class Delivered:
    """What one round did."""

    sent: int = 0
    later: int = 0
    unknown: int = 0
    unreachable: int = 0
    doubtful: int = 0
    failed: list[int] = field(default_factory=list)

    def count(self, row: Message) -> None:
        """Add a notice by where it stands now."""
        self.sent += row.state == State.SENT
        self.later += row.state == State.WAITING
        self.unknown += row.state == State.UNKNOWN
        self.unreachable += row.state == State.UNREACHABLE
        self.doubtful += row.doubtful


def deliver(limit: int, at: datetime) -> Delivered:
    """Bring out up to `limit` notices that are due at `at`. Several workers may run it side by side.

    A worker that ends suddenly leaves its notices marked as being sent; after ten minutes another takes them up,
    asks the carrier what became of them, and marks what it has to send again without an answer.
    """
    done = Delivered()
    for row, was in _claimed(limit, at):
        try:
            carry(row, lost=was != State.WAITING, by=POSTMAN, at=at)
        except Exception:
            # One notice must not hold up the others; it is taken up again like one left by a sudden end.
            log.exception("notice %s could not be carried", row.pk)
            done.failed.append(row.pk)
            continue
        done.count(row)
    return done


def _claimed(limit: int, at: datetime) -> Iterator[tuple[Message, str]]:
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(_CLAIM, {"limit": limit, "at": at, "stale": at - STALE})
        was = dict(cursor.fetchall())
    for row in Message.objects.filter(pk__in=was).order_by("id"):
        yield row, was[row.pk]
