"""When it was received: the day from which the first limit runs."""

from datetime import datetime, timedelta

from huiyin.kernel.errors import Refused

EARLIEST_YEAR = 1980
_CLOCK_DRIFT = timedelta(minutes=10)


def checked_received(received_at: datetime | None, *, at: datetime) -> datetime:
    """The moment of receipt, by default now. Raises Refused for one that cannot be true."""
    if received_at is None:
        return at
    if received_at.tzinfo is None:
        raise ValueError("received_at needs a time zone")
    if received_at > at + _CLOCK_DRIFT:
        raise Refused(
            f"收到时间{received_at:%Y-%m-%d %H:%M}晚于现在，请核对日期。",
            code="received.future",
            field="received_at",
        )
    if received_at.year < EARLIEST_YEAR:
        raise Refused(
            f"收到时间{received_at:%Y-%m-%d}早于{EARLIEST_YEAR}年，请核对日期。",
            code="received.too_early",
            field="received_at",
        )
    return min(received_at, at)
