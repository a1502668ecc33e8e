"""Measures on units as pages show them: to the unit, and to those who watch over it; how each stands is computed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.colour import Standing
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.matters.queries.seen import overseen_units
from huiyin.supervision.models import Evidence, Measure, MeasureEvent
from huiyin.supervision.permissions import may_answer_measure, may_judge_measure, oversees
from huiyin.supervision.queries.evidence import EvidenceView, evidence
from huiyin.supervision.queries.listings import listed_of
from huiyin.supervision.queries.measure_events import happened_to, last_of, plain
from huiyin.supervision.rules.ladder import UNIT_RUNG_LABELS, NextStep, UnitRung, next_step
from huiyin.supervision.rules.standing import AWAITED, OrderState, awaited_until, state_after


@dataclass(frozen=True, kw_only=True)
class MeasureView:
    """One measure on one day. `answer` tells colour and words while an answer is awaited; else None."""

    id: int
    rung: UnitRung
    round: int
    state: OrderState
    unit_id: int
    office_id: int
    decision: str
    meet_at: datetime | None
    meet_where: str
    document_id: int
    document_number: str
    issued_on: date
    awaited_until: date
    answer: Standing | None
    may_answer: bool
    may_judge: bool

    @property
    def label(self) -> str:
        """约谈, 通报, 挂牌督办 or 责令限期整改."""
        return UNIT_RUNG_LABELS[self.rung]


@dataclass(frozen=True, kw_only=True)
class UnitSheet:
    """All about one unit: the measures so far, the newest first, what may come next, and what speaks for it."""

    measures: tuple[MeasureView, ...]
    step: NextStep
    evidence: tuple[EvidenceView, ...]
    listed: tuple[tuple[int, str], ...]


def unit_sheet(actor: Actor, unit_id: int, *, on: date) -> UnitSheet:
    """The sheet of a unit that the actor watches over. Raises NotFound "measure.unit"."""
    if not oversees(actor, unit_id):
        raise NotFound("没有这个单位，或者不在您的督查范围内。", code="measure.unit")
    step = step_of(unit_id, on=on)
    return UnitSheet(
        measures=_views(actor, Measure.objects.filter(unit_id=unit_id), on),
        step=step,
        evidence=evidence(unit_id, on=on, since=step.since),
        listed=listed_of(unit_id),
    )


def step_of(unit_id: int, *, on: date) -> NextStep:
    """What may be done about a unit next."""
    return next_step(last_of([unit_id]).get(unit_id), on, remembered=catalogue.profile().watch.measure_days)


def measures(actor: Actor, *, on: date) -> tuple[MeasureView, ...]:
    """Measures on the own unit, and those that the own office wrote, the newest first."""
    if actor.unit_id is None:
        return ()
    return _views(actor, Measure.objects.filter(Q(unit_id=actor.unit_id) | Q(office_id=actor.unit_id)), on)


def measure(
    actor: Actor, measure_id: int, *, on: date
) -> tuple[MeasureView, tuple[MeasureEvent, ...], tuple[Evidence, ...]]:
    """One measure, what happened to it and what spoke for it. Raises NotFound "measure.unknown"."""
    found = _views(actor, Measure.objects.filter(_seen(actor), pk=measure_id), on)
    if not found:
        raise NotFound("没有这份单位督导文书，或者不在您的权限范围内。", code="measure.unknown")
    rows = Evidence.objects.filter(measure_id=measure_id).select_related("matter").order_by("id")
    return found[0], tuple(happened_to([measure_id]).get(measure_id, ())), tuple(rows)


def _seen(actor: Actor) -> Q:
    watched = overseen_units(actor)
    return Q() if watched is None else Q(unit_id__in=watched)


def _views(actor: Actor, rows: QuerySet[Measure], on: date) -> tuple[MeasureView, ...]:
    listed = list(rows.select_related("document").order_by("-id"))
    events = happened_to([row.pk for row in listed])
    return tuple(_view(actor, row, events.get(row.pk, ()), on) for row in listed)


def _view(actor: Actor, row: Measure, rows: Sequence[MeasureEvent], on: date) -> MeasureView:
    events = plain(rows)
    state, until = state_after(events), awaited_until(row.answer_by, events)
    return MeasureView(
        id=row.pk,
        rung=UnitRung(row.rung),
        round=row.round,
        state=state,
        unit_id=row.unit_id,
        office_id=row.office_id,
        decision=row.decision,
        meet_at=row.meet_at,
        meet_where=row.meet_where,
        document_id=row.document_id,
        document_number=row.document.number,
        issued_on=row.document.issued_on,
        awaited_until=until,
        answer=catalogue.day_standing(until, on=on) if state in AWAITED else None,
        may_answer=may_answer_measure(actor, row) and state in AWAITED,
        may_judge=may_judge_measure(actor, row) and state is OrderState.ANSWERED,
    )
