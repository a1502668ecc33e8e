"""Measures whose answer is overdue and whose missed day was not told yet."""

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from huiyin.catalogue import queries as catalogue
from huiyin.supervision.models import Measure, MeasureEvent
from huiyin.supervision.queries.measure_events import OVERDUE
from huiyin.supervision.rules.rungs import ordered_on

_MOVING = ("received", "answered", "accepted", "returned")


def overdue_measures(
    on: date, *, limit: int | None = None, among: Collection[int] | None = None
) -> list[tuple[int, date]]:
    """Measure and the day that was missed, what is late longest first. On a rest day nothing is told."""
    if not ordered_on(on, catalogue.calendar()):
        return []
    events = MeasureEvent.objects.filter(measure_id=OuterRef("pk")).order_by("-id")
    rows = Measure.objects.alias(
        moved=Subquery(events.filter(kind__in=_MOVING).values("kind")[:1]),
        until_day=Coalesce(Subquery(events.filter(kind="returned").values("answer_by")[:1]), F("answer_by")),
    )
    owed = Q(moved__isnull=True) | Q(moved__in=["received", "returned"])
    told = MeasureEvent.objects.filter(
        measure_id=OuterRef("pk"), kind=OVERDUE, answer_by=OuterRef("until_day")
    )
    late = rows.filter(owed, ~Exists(told), until_day__lt=on)
    if among is not None:
        late = late.filter(pk__in=among)
    found = late.annotate(missed=F("until_day")).order_by("missed", "pk")
    return list(found.values_list("pk", "missed")[:limit])
