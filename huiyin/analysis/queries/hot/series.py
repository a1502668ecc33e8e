"""How many a span of days brought, in bars that fit a page."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

MOST = 42
WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The days of one bar and what they brought."""

    first: date
    last: date
    count: int


def bars(days: Mapping[date, int], since: date, until: date) -> tuple[Bar, ...]:
    """By day where the span is short, else by as many weeks as are needed; the last bar ends with the span."""
    length = (until - since).days + 1
    step = 1 if length <= MOST else WEEK * -(-length // (WEEK * MOST))
    ends = [until - timedelta(days=step * n) for n in range(-(-length // step))]
    found = []
    for last in reversed(ends):
        first = max(last - timedelta(days=step - 1), since)
        within = ((last - timedelta(days=n)) for n in range((last - first).days + 1))
        found.append(Bar(first=first, last=last, count=sum(days.get(day, 0) for day in within)))
    return tuple(found)


def counted(days: list[date]) -> Counter[date]:
    """How many fell on each day."""
    return Counter(days)
