"""Results that a call-back found not to be real (S-06) and about which no order was written yet."""

from collections.abc import Sequence
from datetime import datetime

from huiyin.inspection import queries as inspection
from huiyin.supervision.models import Order

_START = "call:"


def subject_of(call_id: int) -> str:
    """What an order about a call-back is about."""
    return f"{_START}{call_id}"


def unordered(at: datetime, *, limit: int) -> tuple[int, ...]:
    """Up to so many call-backs, the oldest first."""
    found = inspection.untrue_ids(at)
    known = ordered(found)
    return tuple(key for key in found if key not in known)[:limit]


def ordered(call_ids: Sequence[int]) -> dict[int, int]:
    """The order about each call-back of these about which one was written."""
    subjects = [subject_of(key) for key in call_ids]
    rows = Order.objects.filter(subject__in=subjects).order_by("-rung").values_list("subject", "pk")
    return {int(subject.removeprefix(_START)): key for subject, key in rows}
