"""How a governance task goes, and how before and after are held against each other."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class State(StrEnum):
    """Where a task stands."""

    DRAFT = "draft"
    STARTED = "started"
    UNDER_WAY = "under_way"
    CONCLUDED = "concluded"
    STOPPED = "stopped"


LABELS: dict[State, str] = {
    State.DRAFT: "待启动",
    State.STARTED: "已启动",
    State.UNDER_WAY: "推进中",
    State.CONCLUDED: "已办结",
    State.STOPPED: "已终止",
}
RUNNING = frozenset({State.STARTED, State.UNDER_WAY})
OPEN = RUNNING | {State.DRAFT}
LONGEST = 90
LEAST = 10
"""Of fewer reports before, nothing is said in per cent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """As many days before a task was started as after: first and last day of each."""

    before: tuple[date, date]
    after: tuple[date, date]

    @property
    def days(self) -> int:
        """How many days each has."""
        return (self.after[1] - self.after[0]).days + 1


def spans(started_on: date, until: date) -> Spans:
    """The last days up to `until`, at most `LONGEST`, and as many before the start."""
    last = max(until, started_on)
    days = min((last - started_on).days + 1, LONGEST)
    first = last - timedelta(days=days - 1)
    return Spans(
        before=(started_on - timedelta(days=days), started_on - timedelta(days=1)), after=(first, last)
    )


def change(before: int, after: int) -> float | None:
    """The change in per cent; None where there are too few before to say so."""
    return (after - before) / before * 100 if before >= LEAST else None
