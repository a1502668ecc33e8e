"""The unit takes a measure and answers it in writing; the office that wrote it judges the answer."""

from datetime import date, datetime

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound, Refused
from huiyin.kernel.text import tidy
from huiyin.post import actions as post
from huiyin.supervision.actions.answering import check_said
from huiyin.supervision.actions.judging import returned_until
from huiyin.supervision.models import Measure, MeasureEvent
from huiyin.supervision.permissions import check_answers_measure, check_judges_measure
from huiyin.supervision.queries.measure_events import happened_to, plain
from huiyin.supervision.rules.ladder import UNIT_RUNG_LABELS, UnitRung
from huiyin.supervision.rules.standing import AWAITED, OrderState, state_after
from huiyin.units import queries as units


def receive_measure(measure_id: int, *, by: Actor, at: datetime) -> None:
    """Take it; what was taken already stays as it is. Raises NotFound, NotAllowed."""
    with transaction.atomic():
        row, state = _locked(measure_id)
        check_answers_measure(by, row)
        if state is OrderState.ISSUED:
            _append(row, "received", by=by, at=at)


def answer_measure(measure_id: int, text: str, *, by: Actor, at: datetime) -> None:
    """Answer it in writing. Raises Refused "order.answer", "measure.not_awaited"; NotFound, NotAllowed."""
    said = tidy(text)
    with transaction.atomic():
        row, state = _locked(measure_id)
        check_answers_measure(by, row)
        if state not in AWAITED:
            raise Refused("已经反馈过，正在等待审核或者已经了结，不用再次反馈。", code="measure.not_awaited")
        check_said(said)
        if state is OrderState.ISSUED:
            _append(row, "received", by=by, at=at)
        event = _append(row, "answered", by=by, at=at, text=said)
        words: dict[str, object] = {"unit": units.unit(row.unit_id).name}
        _tell(event, row.office_id, "unit_measure_answered", words, at=at)


def judge_measure(
    measure_id: int, *, accept: bool, by: Actor, at: datetime, text: str = "", answer_by: date | None = None
) -> None:
    """Accept the mending, which also takes its matters off the list; or return it with a reason and a new day.

    Raises Refused "measure.not_answered", "order.reason", "order.answer_by"; NotFound, NotAllowed.
    """
    with transaction.atomic():
        row, state = _locked(measure_id)
        check_judges_measure(by, row)
        if state is not OrderState.ANSWERED:
            raise Refused("还没有待审核的反馈。", code="measure.not_answered")
        if accept:
            _append(row, "accepted", by=by, at=at, text=tidy(text))
            return
        reason, until = returned_until(text, answer_by, day_of(at))
        event = _append(row, "returned", by=by, at=at, text=reason, answer_by=until)
        _tell(event, row.unit_id, "unit_measure_returned", {"until": until}, at=at)


def _locked(measure_id: int) -> tuple[Measure, OrderState]:
    row = Measure.objects.select_for_update().filter(pk=measure_id).first()
    if row is None:
        raise NotFound("没有这份单位督导文书，或者不在您的权限范围内。", code="measure.unknown")
    return row, state_after(plain(happened_to([measure_id]).get(measure_id, ())))


def _append(
    row: Measure, kind: str, *, by: Actor, at: datetime, text: str = "", answer_by: date | None = None
) -> MeasureEvent:
    record(f"measure:{row.pk}", f"measure.{kind}", by=by, at=at)
    return MeasureEvent.objects.create(
        measure=row, kind=kind, at=at, seat_id=by.seat_id, text=text, answer_by=answer_by
    )


def _tell(
    event: MeasureEvent, unit_id: int, template: str, words: dict[str, object], *, at: datetime
) -> None:
    label = UNIT_RUNG_LABELS[UnitRung(event.measure.rung)]
    post.tell(("unit", unit_id), template, {"measure": label} | words, key=f"measure-event:{event.pk}", at=at)
