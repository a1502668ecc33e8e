"""Publish (公布) a year's rest days and make-up days, or correct them (A-6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.catalogue.events import YearPublished
from huiyin.catalogue.models import CalendarYear
from huiyin.catalogue.models.calendar_year import new_mark
from huiyin.catalogue.permissions import check_publish
from huiyin.catalogue.queries import calendar, forget_calendar
from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.years import dump_year, load_year
from huiyin.kernel.actor import Actor
from huiyin.kernel.board import publish


@dataclass(frozen=True)
class PublishedYear:
    """What was published: give both calendars to changed_dues() to learn which dates differ."""

    year: int
    before: WorkCalendar
    after: WorkCalendar


@transaction.atomic
def publish_year(
    data: str | bytes | Mapping[str, Any], *, by: Actor, at: datetime, published_on: date | None = None
) -> PublishedYear:
    """Store a year's table in the compact format; `published_on` is the day of the notice.

    Raises NotAllowed, or Refused when the table is faulty ("calendar.bad_table") or leaves a gap between years
    ("calendar.years_not_in_a_row").
    """
    check_publish(by)
    table = load_year(data)
    forget_calendar()
    before = calendar()
    after = before.with_year(table)
    CalendarYear.objects.update_or_create(
        year=table.year,
        defaults={
            "table": dump_year(table),
            "source": table.source[:300],
            "published_on": published_on,
            "mark": new_mark(),
        },
    )
    audit.record(
        "catalogue",
        "publish_year",
        by=by,
        at=at,
        detail={"year": table.year, "rest": len(table.off), "work": len(table.working)},
    )
    forget_calendar()
    transaction.on_commit(lambda: _tell(table.year))
    return PublishedYear(table.year, before, after)


def _tell(year: int) -> None:
    forget_calendar()
    publish(YearPublished(year=year))
