"""Due dates: the last day of a limit, strict and rolled, with suspensions and extension.

A-2: the start day is not counted. A-3: `strict` is the last day as counted, `rolled` moves it from a rest day
to the first working day after it. P-1: suspended days, both ends included, are not counted.
"""

import calendar as months_of
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.limits import Limit, TimeUnit
from huiyin.kernel.errors import Refused

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days, both ends included. Raises Refused when it ends before it begins."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise Refused(
                f"结束日期{self.last}早于开始日期{self.first}，请核对。",
                code="span.reversed",
                field="last",
            )

    def days(self) -> Iterator[date]:
        """Every day of the span in order."""
        day = self.first
        while day <= self.last:
            yield day
            day += _ONE_DAY


@dataclass(frozen=True, slots=True)
class Due:
    """The last day of a limit. `provisional` with its `reason` when a year without a table was needed (A-6)."""

    strict: date
    rolled: date
    provisional: bool = False
    reason: str = ""


def due(
    start: date,
    limit: Limit,
    calendar: WorkCalendar,
    *,
    suspensions: Sequence[Span] = (),
    extension: Limit | None = None,
) -> Due:
    """When a limit that began on `start` ends (A-1 to A-6, P-1, P-3).

    An extension counts on from the strict last day of the limit. Raises Refused for a date in a year that the
    calendar does not cover.
    """
    suspended = {day for span in suspensions for day in span.days()}
    strict = start
    for part in _parts(limit, extension):
        strict = _last_day(strict, part, calendar, suspended)
    rolled = calendar.next_working_day(strict)
    # Days are counted forward, so a doubt lies at the end, or at the start where working days are counted.
    asked = (rolled, start + _ONE_DAY) if limit.unit is TimeUnit.WORKING_DAYS else (rolled,)
    for day in asked:
        if calendar.provisional(day):
            return Due(strict, rolled, provisional=True, reason=_reason(day.year, calendar))
    return Due(strict, rolled)


def far_due(start: date, limit: Limit, calendar: WorkCalendar, *, suspensions: Sequence[Span] = ()) -> Due:
    """As `due`; a limit of days or months that ends beyond the calendar ends on its strict day, provisionally (A-6).

    For limits of years, such as those to sue or to apply for enforcement. Raises Refused for working days there.
    """
    try:
        return due(start, limit, calendar, suspensions=suspensions)
    except Refused as refusal:
        if refusal.code != "calendar.year_not_covered" or limit.unit is TimeUnit.WORKING_DAYS:
            raise
    suspended = {day for span in suspensions for day in span.days()}
    strict = _last_day(start, limit, calendar, suspended)
    return Due(strict, strict, provisional=True, reason=_reason(strict.year, calendar))


def days_left(due: Due, on: date) -> int:
    """Calendar days from `on` to the strict last day; 0 on that day, negative after it."""
    return (due.strict - on).days


def working_days_left(due: Due, on: date, calendar: WorkCalendar) -> int:
    """Working days after `on` up to the strict last day; after it, minus the working days gone by since."""
    if on <= due.strict:
        return _count_working(on, due.strict, calendar)
    return -_count_working(due.strict, on, calendar)


def overdue(due: Due, on: date) -> bool:
    """Whether the strict last day is past, for alarms and colour (A-3); never on a provisional date (A-6)."""
    return not due.provisional and on > due.strict


def in_time(posted_on: date, due: Due) -> bool:
    """Whether a paper posted on that day, until 24:00, is in time: the postmark counts (A-5, A-7)."""
    return posted_on <= due.rolled


def _parts(limit: Limit, extension: Limit | None) -> tuple[Limit, ...]:
    if extension is None:
        return (limit,)
    if extension.unit is limit.unit:
        # One stretch, so that months end on the day that corresponds to the start.
        return (Limit(limit.n + extension.n, limit.unit),)
    return (limit, extension)


def _last_day(start: date, limit: Limit, calendar: WorkCalendar, suspended: set[date]) -> date:
    if limit.unit is TimeUnit.WORKING_DAYS:
        return _nth_working_day(start, limit.n, calendar, suspended)
    if limit.unit is TimeUnit.MONTHS:
        return _pushed(start, add_months(start, limit.n), suspended)
    return _pushed(start, start + timedelta(days=limit.n), suspended)


def _nth_working_day(start: date, n: int, calendar: WorkCalendar, suspended: set[date]) -> date:
    day = start
    while n:
        day += _ONE_DAY
        if calendar.is_working_day(day) and day not in suspended:
            n -= 1
    return day


def _pushed(start: date, end: date, suspended: Iterable[date]) -> date:
    for day in sorted(suspended):
        # A day that came to lie within the limit only by an earlier push is excluded too.
        if start < day <= end:
            end += _ONE_DAY
    return end


def add_months(day: date, n: int) -> date:
    """The corresponding day n months later; where there is none, the last day of that month (A-4)."""
    years, month = divmod(day.month - 1 + n, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, months_of.monthrange(year, month + 1)[1]))


def _count_working(after: date, until: date, calendar: WorkCalendar) -> int:
    days = (after + timedelta(offset) for offset in range(1, (until - after).days + 1))
    return sum(map(calendar.is_working_day, days))


def _reason(year: int, calendar: WorkCalendar) -> str:
    if year < calendar.first_year:
        return f"未收录{year}年放假调休安排，此日期按周末暂定。"
    return f"{year}年放假调休安排尚未公布，此日期按周末和法定节日暂定；公布后将重新计算，如有变化会说明。"
