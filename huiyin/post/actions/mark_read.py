"""Marking notices as read."""

from collections.abc import Collection
from datetime import datetime

from huiyin.kernel.actor import Actor
from huiyin.post.queries.inbox import visible_to


def mark_read(message_ids: Collection[int], *, by: Actor, at: datetime) -> int:
    """Mark those that the actor may see; others are left alone. Returns how many were new."""
    return visible_to(by).filter(pk__in=message_ids, read_at__isnull=True).update(read_at=at)
