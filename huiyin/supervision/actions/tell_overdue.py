"""A unit lets the day of a measure pass: it and the office hear it, and the next rung is the conference's to take.

One measure is one transaction under a lock, and what is owed follows from the days alone: so it may be ended at any
moment, run beside itself, and miss a day.
"""

from datetime import date, datetime

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.post import actions as post
from huiyin.supervision.actions import turn
from huiyin.supervision.models import Measure, MeasureEvent
from huiyin.supervision.queries.measure_events import OVERDUE
from huiyin.supervision.queries.overdue_measures import overdue_measures
from huiyin.supervision.rules.ladder import UNIT_RUNG_LABELS, UnitRung
from huiyin.units import queries as units

_WATCHER = Actor.system("单位督导")


def tell_overdue(at: datetime, *, limit: int = 200) -> int:
    """Tell of up to `limit` missed days as of a moment; returns how many, 0 when none is left."""
    return sum(_told(key, at) for key, _missed in overdue_measures(day_of(at), limit=limit))


def _told(measure_id: int, at: datetime) -> int:
    with transaction.atomic():
        turn.wait_for("measure", Measure.objects.values_list("unit_id", flat=True).get(pk=measure_id))
        found = overdue_measures(day_of(at), among=[measure_id])
        for key, missed in found:
            _tell(Measure.objects.get(pk=key), missed, at)
    return len(found)


def _tell(row: Measure, missed: date, at: datetime) -> None:
    event = MeasureEvent.objects.create(measure=row, kind=OVERDUE, at=at, answer_by=missed)
    detail = {"missed": missed.isoformat()}
    record(f"measure:{row.pk}", "measure.overdue", by=_WATCHER, at=at, detail=detail)
    words: dict[str, object] = {"measure": UNIT_RUNG_LABELS[UnitRung(row.rung)]}
    post.tell(("unit", row.unit_id), "unit_measure_late", words, key=f"measure-late:{event.pk}", at=at)
    words |= {"unit": units.unit(row.unit_id).name}
    key = f"measure-silent:{event.pk}"
    post.tell(("unit", row.office_id), "unit_measure_silent", words, key=key, at=at)
