"""News of this module, published after commit."""

from dataclasses import dataclass
from datetime import date

from huiyin.kernel.board import Event


@dataclass(frozen=True)
class SeatOpened(Event):
    """A person got a seat."""

    seat_id: int


@dataclass(frozen=True)
class SeatClosed(Event):
    """A seat no longer gives any right from this day; what lay with it needs another hand."""

    seat_id: int
    unit_id: int
    on: date
