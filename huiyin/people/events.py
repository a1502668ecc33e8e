"""What has happened to personal data."""

from dataclasses import dataclass
from datetime import date

from huiyin.kernel.board import Event

MANY_A_DAY = 50


@dataclass(frozen=True)
class ManyReveals(Event):
    """A seat has asked for personal data in plain more often in a day than is usual (R32). Told once a day."""

    seat_id: int
    on: date
