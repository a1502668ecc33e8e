"""How often a seat asked for personal data in plain."""

from datetime import date, datetime, time, timedelta

from huiyin.audit import queries as audit
from huiyin.kernel.clock import SHANGHAI

REVEAL = "people.reveal"


def reveals(seat_id: int, *, on: date) -> int:
    """Un-maskings by a seat on a day (R32)."""
    start = datetime.combine(on, time(), SHANGHAI)
    return audit.count(REVEAL, seat_id=seat_id, since=start, until=start + timedelta(days=1))
