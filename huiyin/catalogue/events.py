"""News of this module, published after commit."""

from dataclasses import dataclass

from huiyin.kernel.board import Event


@dataclass(frozen=True)
class YearPublished(Event):
    """A year's rest days were published or corrected: dates that ran into it may differ now (A-6)."""

    year: int
