"""Whether the outbox flows."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q

from huiyin.post.models import Message, State

_OPEN = (State.WAITING, State.SENDING, State.UNKNOWN)


@dataclass(frozen=True)
class Backlog:
    """What is not out yet: how many, since when the oldest is due; and what could not be brought to anybody."""

    waiting: int
    oldest_due: datetime | None
    unreachable: int


def backlog() -> Backlog:
    """The state of the outbox now."""
    counted = Message.objects.filter(state__in=[*_OPEN, State.UNREACHABLE]).aggregate(
        waiting=Count("id", filter=Q(state__in=_OPEN)),
        oldest=Min("due_at", filter=Q(state__in=_OPEN)),
        unreachable=Count("id", filter=Q(state=State.UNREACHABLE)),
    )
    return Backlog(counted["waiting"], counted["oldest"], counted["unreachable"])
