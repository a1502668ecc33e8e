"""News of this module, published after commit."""

from dataclasses import dataclass
from datetime import date

from huiyin.kernel.board import Event


@dataclass(frozen=True)
class UnitOpened(Event):
    """A body was set up."""

    unit_id: int


@dataclass(frozen=True)
class UnitRenamed(Event):
    """A body has a new name."""

    unit_id: int


@dataclass(frozen=True)
class UnitMoved(Event):
    """A body belongs elsewhere."""

    unit_id: int


@dataclass(frozen=True)
class UnitClosed(Event):
    """A body no longer stands from this day; what lies with it goes to the successor (R-315)."""

    unit_id: int
    successor_id: int | None
    on: date
