"""The edge clock: the time in China, for the outermost floors only.

Rules and actions never look at a clock; they are handed `at` or `on`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")

_held: list[datetime] = []


def now() -> datetime:
    """The present moment, aware, in Asia/Shanghai."""
    return _held[-1] if _held else datetime.now(SHANGHAI)


def today() -> date:
    """The present calendar day in Asia/Shanghai."""
    return day_of(now())


def day_of(at: datetime) -> date:
    """The calendar day of a moment in Asia/Shanghai; the database gives moments in UTC, where it is another one."""
    return at.astimezone(SHANGHAI).date()


def midnight(day: date) -> datetime:
    """The moment with which a calendar day begins in Asia/Shanghai."""
    return datetime.combine(day, time(), SHANGHAI)


@contextmanager
def frozen(at: datetime) -> Iterator[datetime]:
    """Hold this process's edge clock at a moment, in all its threads (for tests and demo data).

    Raises ValueError for a moment without a time zone.
    """
    if at.tzinfo is None:
        raise ValueError("frozen() needs a moment with a time zone")
    moment = at.astimezone(SHANGHAI)
    _held.append(moment)
    try:
        yield moment
    finally:
        _held.remove(moment)
