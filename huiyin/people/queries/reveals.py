"""How often seats asked for personal data in plain: an auditor sees who did unusually often (R32)."""

from datetime import date, timedelta

from huiyin.audit import queries as audit
from huiyin.kernel.clock import midnight

MANY_A_DAY = 50
"""More than this many un-maskings by one seat on one day are shown to the auditors."""


def reveals(seat_id: int, *, on: date) -> int:
    """Un-maskings by a seat on a day."""
    return audit.count(
        audit.REVEAL, seat_id=seat_id, since=midnight(on), until=midnight(on + timedelta(days=1))
    )


def many_reveals(*, since: date, until: date) -> tuple["audit.SeatDay", ...]:
    """The days, from the first to the last given, on which a seat un-masked unusually often; the newest first.

    Computed from the record each time, so that none can be missed. It is about an officer's use of personal data.
    """
    return audit.many_reveals(midnight(since), midnight(until + timedelta(days=1)), more_than=MANY_A_DAY)
