"""The rungs of written supervision, one above the other, and when each is due."""

from datetime import date, timedelta
from enum import IntEnum

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import due
from huiyin.deadlines.limits import Limit, TimeUnit


class Rung(IntEnum):
    """A reminder before the limit ends, an order after it, a further order when no answer comes.

    A suggestion stands beside the ladder: it says how work is to be done, whatever a limit is.
    """

    SUGGESTION = 0
    REMINDER = 1
    ORDER = 2
    FURTHER_ORDER = 3


RUNG_LABELS: dict[Rung, str] = {
    Rung.SUGGESTION: "工作建议",
    Rung.REMINDER: "催办",
    Rung.ORDER: "督办",
    Rung.FURTHER_ORDER: "再次督办",
}


def reminded_until(on: date, calendar: WorkCalendar, *, days: int) -> date:
    """The last day on which a limit may end that is reminded of on a day: `days` working days, and rest days after."""
    last = on
    for _each in range(days + 1):
        last = calendar.next_working_day(last + timedelta(days=1))
    return last - timedelta(days=1)


def answer_day(on: date, calendar: WorkCalendar, *, days: int) -> date:
    """The last day for a written answer asked for on a day, so many working days later."""
    return due(on, Limit(days, TimeUnit.WORKING_DAYS), calendar).rolled


def found_until(on: date, calendar: WorkCalendar, *, days: int) -> date:
    """The last day of what was found and is written about on a day: so many whole working days lie between."""
    last = on - timedelta(days=1)
    for _each in range(days):
        while calendar.next_working_day(last) != last:
            last -= timedelta(days=1)
        last -= timedelta(days=1)
    return last


def ordered_on(on: date, calendar: WorkCalendar) -> bool:
    """Whether orders are written on a day: from the first working day after the limit on, never on a rest day."""
    return calendar.next_working_day(on) == on
