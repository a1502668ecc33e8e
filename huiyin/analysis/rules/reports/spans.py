"""Which periods of a kind of report are over and still to be made up."""

from collections.abc import Iterator
from datetime import date, timedelta

from huiyin.analysis.rules.indicators import period
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.kind import ReportKind

_WEEK = timedelta(days=6)


def due(kind: ReportKind, on: date) -> Iterator[Period]:
    """The periods that ended before a day, the newest first, as many as are made up."""
    one = last_over(kind, on)
    for _each in range(kind.back):
        yield one
        one = period.before(one, one.last)


def last_over(kind: ReportKind, on: date) -> Period:
    """The newest period of a kind that is over on a day; of any span of days the month before."""
    if kind.span == "day":
        return Period(first=on - timedelta(days=1), last=on - timedelta(days=1))
    if kind.span == "week":
        last = on - timedelta(days=on.isoweekday())
        return Period(first=last - _WEEK, last=last)
    wanted = "year" if kind.span == "year" else "month"
    key = f"{on:%Y}" if wanted == "year" else f"{on:%Y-%m}"
    return period.before(period.read(key, today=on), date.max)


def around(kind: ReportKind, day: date) -> Period:
    """The period of a kind in which a day lies."""
    if kind.span == "day":
        return Period(first=day, last=day)
    if kind.span == "week":
        first = day - timedelta(days=day.isoweekday() - 1)
        return Period(first=first, last=first + _WEEK)
    return period.read(f"{day:%Y}" if kind.span == "year" else f"{day:%Y-%m}", today=day)


def fits(kind: ReportKind, whole: Period) -> bool:
    """Whether a report of this kind may tell of the period."""
    if kind.span == "days":
        return True
    if kind.span == "week":
        return whole.days == 7 and whole.first.isoweekday() == 1
    return whole.days == 1 if kind.span == "day" else whole.kind == kind.span
