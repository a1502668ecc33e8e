"""What happened to measures, and how the last one of each unit stands."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from huiyin.kernel.clock import day_of
from huiyin.supervision.models import Measure, MeasureEvent
from huiyin.supervision.rules.ladder import Last, UnitRung
from huiyin.supervision.rules.standing import Event, awaited_until, state_after

OVERDUE = "overdue"
Happened = Mapping[int, Sequence[MeasureEvent]]


def happened_to(measure_ids: Collection[int]) -> Happened:
    """The events of measures in their order, in one statement."""
    found: defaultdict[int, list[MeasureEvent]] = defaultdict(list)
    rows = MeasureEvent.objects.filter(measure_id__in=measure_ids).select_related("seat").order_by("id")
    for row in rows:
        found[row.measure_id].append(row)
    return found


def plain(rows: Sequence[MeasureEvent]) -> list[Event]:
    """Events as the rules know them; that a day was missed moves nothing."""
    return [Event(row.kind, row.answer_by) for row in rows if row.kind != OVERDUE]


def last_of(unit_ids: Collection[int]) -> dict[int, Last]:
    """The last measure on each of these units, as it stands."""
    latest = Measure.objects.filter(unit_id__in=unit_ids).order_by("unit_id", "-round", "-rung")
    rows = list(latest.distinct("unit_id"))
    events = happened_to([row.pk for row in rows])
    return {row.unit_id: _last(row, events.get(row.pk, ())) for row in rows}


def _last(row: Measure, rows: Sequence[MeasureEvent]) -> Last:
    accepted = next((one for one in rows if one.kind == "accepted"), None)
    return Last(
        rung=UnitRung(row.rung),
        round=row.round,
        state=state_after(plain(rows)),
        issued_on=day_of(row.issued_at),
        until=awaited_until(row.answer_by, plain(rows)),
        accepted_on=day_of(accepted.at) if accepted else None,
    )
