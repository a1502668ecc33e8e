"""Moments of the watcher's days."""

from datetime import date, datetime, timedelta

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.factories import Case
from huiyin.matters.models import Clock


def morning(day: date) -> datetime:
    """Eight in the morning of a day."""
    return datetime(day.year, day.month, day.day, 8, tzinfo=SHANGHAI)


def limit_of(case: Case, rule: str = "T-05") -> Clock:
    """The running limit of a case."""
    found = case.clock(rule)
    assert found is not None
    return found


def working_day_after(day: date) -> date:
    """The first working day after a day."""
    return catalogue.calendar().next_working_day(day + timedelta(days=1))
