"""A limit as a page shows it: name, dates, colour and words, computed for the day asked."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.colour import Colour, Standing, window
from huiyin.deadlines.due import Due
from huiyin.matters.models import Clock


@dataclass(frozen=True, kw_only=True)
class DueView:
    """One limit on one day. `strict` is the alarm day, `rolled` the lawful last day: overdue counts from it (A-3).

    Without a unit it is a window: of a citizen (`for_petitioner`), else of the unit that holds the claim.
    """

    rule: str
    label: str
    started_on: date
    strict: date
    rolled: date
    provisional: bool
    colour: Colour
    words: str
    days_left: int
    unit_id: int | None
    for_petitioner: bool = False
    extended: int = 0

    @property
    def is_window(self) -> bool:
        """Whether nobody owes it: it counts to the rolled day, and listing makes nothing of it urgent."""
        return self.unit_id is None

    def is_rolling(self, on: date) -> bool:
        """Whether a day lies after the strict last day, and the limit still runs because of rest days (A-3)."""
        return self.strict < on <= self.rolled


def past(clock: Clock) -> dict[str, Any]:
    """Return how a limit ended: kept, late after its rolled day, or fallen away."""
    late = clock.met and clock.ended_on is not None and clock.ended_on > clock.rolled
    return {
        "rule": clock.rule,
        "rolled": clock.rolled,
        "ended_on": clock.ended_on,
        "met": clock.met,
        "late": late,
    }


def due_view(clock: Clock, on: date) -> DueView:
    """Return how a running clock stands on a day; a window counts to its rolled day (A-3)."""
    now = _standing(clock, on)
    return DueView(
        rule=clock.rule,
        label=catalogue.limit_label(clock.rule),
        started_on=clock.started_on,
        strict=clock.strict,
        rolled=clock.rolled,
        provisional=clock.provisional,
        colour=now.colour,
        words=now.words,
        days_left=now.days,
        unit_id=clock.unit_id,
        for_petitioner=clock.arrival_id is not None,
        extended=clock.extension_days,
    )


def _standing(clock: Clock, on: date) -> Standing:
    if clock.unit_id is not None:
        return catalogue.due_standing(Due(clock.strict, clock.rolled, clock.provisional, ""), on=on)
    until = Due(clock.rolled, clock.rolled, clock.provisional, "")
    # A citizen is warned before a right is lost; a unit that does not object does nothing wrong.
    warned = clock.arrival_id is not None and on <= clock.rolled
    return catalogue.due_standing(until, on=on) if warned else window(until, on)
