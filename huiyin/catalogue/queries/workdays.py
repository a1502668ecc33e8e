"""The working-day calendar as this process holds it; asking it costs no statement but once a minute."""

from dataclasses import dataclass
from datetime import date

from huiyin.catalogue.models import CalendarYear
from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.years import load_year, shipped_years
from huiyin.kernel.refreshed import Refreshed

_SECONDS = 60.0


@dataclass(frozen=True)
class YearFacts:
    """One published year as a page lists it."""

    year: int
    source: str
    published_on: date | None
    rest_days: int
    work_days: int


def _version() -> tuple[int, ...]:
    return tuple(CalendarYear.objects.order_by("year").values_list("mark", flat=True))


def _load() -> WorkCalendar:
    stored = map(load_year, CalendarYear.objects.order_by("year").values_list("table", flat=True))
    # The source lies beside the table as well, so a stored table is complete by itself.
    return WorkCalendar({**shipped_years(), **{table.year: table for table in stored}})


_calendar: Refreshed[WorkCalendar] = Refreshed(_load, _version, seconds=_SECONDS)


def calendar() -> WorkCalendar:
    """The calendar of all published years; another process's publication shows within a minute."""
    return _calendar.get()


def forget_calendar() -> None:
    """Read the calendar anew at the next question."""
    _calendar.forget()


def calendar_years() -> tuple[YearFacts, ...]:
    """The published years, newest first."""
    return tuple(
        YearFacts(row.year, row.source, row.published_on, len(row.table["rest"]), len(row.table["work"]))
        for row in CalendarYear.objects.order_by("-year")
    )
