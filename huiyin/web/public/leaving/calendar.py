"""Rest days and make-up working days of the year: useful to everybody, and says nothing of whoever opens it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page


@dataclass(frozen=True)
class Run:
    """Days in a row."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many they are."""
        return (self.last - self.first).days + 1


@open_page
@require_GET
def calendar(request: HttpRequest) -> HttpResponse:
    """The year's table, or the last one published."""
    today = clock.today()
    years = catalogue.calendar().years
    table = years.get(today.year) or years[max(years)]
    context = {
        "year": table.year,
        "today": today,
        "off": runs(table.off),
        "working": sorted(table.working),
        "source": table.source,
    }
    return page(request, "public/leaving/calendar.html", context)


def runs(days: Iterable[date]) -> tuple[Run, ...]:
    """The days gathered into rows."""
    found: list[Run] = []
    for day in sorted(days):
        if found and day - found[-1].last == timedelta(days=1):
            found[-1] = Run(found[-1].first, day)
        else:
            found.append(Run(day, day))
    return tuple(found)
