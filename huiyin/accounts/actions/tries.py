"""Counting tries: how often something was tried within a span of time, for all doors and processes together.

One statement counts, outside every audit chain: that somebody guesses is no act of the house.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.utils.crypto import salted_hmac

from huiyin.accounts.models import Tally

SWEEP_ONE_IN = 200
"""One in so many new counters clears away those that have ended."""

_COUNT = """
INSERT INTO accounts_tally AS t (key, count, ends_at) VALUES (%(key)s, 1, %(ends)s)
ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN t.ends_at <= %(at)s THEN 1 ELSE t.count + 1 END,
    ends_at = CASE WHEN t.ends_at <= %(at)s THEN %(ends)s ELSE t.ends_at END
RETURNING count, ends_at
"""


@dataclass(frozen=True)
class Allowance:
    """So many tries within so many seconds; the name keeps different things apart."""

    name: str
    times: int
    seconds: int


QUERY_CODES = Allowance("track.number", times=5, seconds=3600)
"""Tries at the query code of one register number, by whatever door (R21)."""


def count_try(allowance: Allowance, who: str, *, at: datetime) -> tuple[int, datetime]:
    """Count one try; gives how many stand on the counter now, and when it ends."""
    ends = at + timedelta(seconds=allowance.seconds)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"key": _key(allowance, who), "at": at, "ends": ends})
        count, until = cursor.fetchone()
    if count == 1 and secrets.randbelow(SWEEP_ONE_IN) == 0:
        sweep_tries(at=at)
    return count, until


def tries(allowance: Allowance, who: str, *, at: datetime) -> tuple[int, datetime]:
    """How many tries stand on the counter and when it ends, without counting one."""
    found = Tally.objects.filter(key=_key(allowance, who), ends_at__gt=at)
    return found.values_list("count", "ends_at").first() or (0, at)


def forget_tries(allowance: Allowance, who: str) -> None:
    """Begin anew, after a success."""
    Tally.objects.filter(key=_key(allowance, who)).delete()


def sweep_tries(*, at: datetime) -> int:
    """Drop counters that have ended; gives how many."""
    return Tally.objects.filter(ends_at__lte=at).delete()[0]


def _key(allowance: Allowance, who: str) -> str:
    return salted_hmac(f"huiyin.tries:{allowance.name}", who, algorithm="sha256").hexdigest()
