"""The unit takes an order and answers it in writing (Art. 40)."""

from datetime import datetime

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound, Refused
from huiyin.kernel.text import tidy
from huiyin.supervision.actions.telling import tell_office
from huiyin.supervision.models import Order, OrderEvent
from huiyin.supervision.permissions import check_answers
from huiyin.supervision.queries.events import events_of
from huiyin.supervision.rules.rungs import Rung
from huiyin.supervision.rules.standing import AWAITED, OrderState, state_after

LEAST_ANSWER, MOST_ANSWER = 10, 4000


def receive_order(order_id: int, *, by: Actor, at: datetime) -> None:
    """Take an order; what was taken already stays as it is. Raises NotFound, NotAllowed."""
    with transaction.atomic():
        order, state = locked(order_id)
        check_answers(by, order, day_of(at))
        if state is OrderState.ISSUED:
            append(order, "received", by=by, at=at)


def answer_order(order_id: int, text: str, *, by: Actor, at: datetime) -> None:
    """Answer an order in writing. Raises Refused "order.answer", "order.not_awaited"; NotFound, NotAllowed."""
    said = tidy(text)
    with transaction.atomic():
        order, state = awaited(order_id, by=by, at=at)
        if order.rung == Rung.SUGGESTION:
            raise Refused("这是工作建议，请选择采纳情况并写明理由。", code="order.adoption")
        check_said(said)
        answered(order, state, said, by=by, at=at)


def check_said(said: str) -> None:
    """What a unit answers is long enough to say something. Raises Refused "order.answer"."""
    if not LEAST_ANSWER <= len(said) <= MOST_ANSWER:
        raise Refused(
            f"请写明办理情况、原因和下一步措施，{LEAST_ANSWER}至{MOST_ANSWER}字。",
            code="order.answer",
            field="text",
        )


def awaited(order_id: int, *, by: Actor, at: datetime) -> tuple[Order, OrderState]:
    """An order under lock whose answer the actor's unit owes. Raises Refused "order.not_awaited"; as `locked`."""
    order, state = locked(order_id)
    check_answers(by, order, day_of(at))
    if state not in AWAITED:
        raise Refused("已经反馈过，正在等待审核或者已经了结，不用再次反馈。", code="order.not_awaited")
    return order, state


def answered(order: Order, state: OrderState, text: str, *, by: Actor, at: datetime) -> OrderEvent:
    """Append the answer and tell the office; who answers has received."""
    if state is OrderState.ISSUED:
        append(order, "received", by=by, at=at)
    event = append(order, "answered", by=by, at=at, text=text)
    tell_office(order, at=at)
    return event


def locked(order_id: int) -> tuple[Order, OrderState]:
    """An order under lock with its state. Raises NotFound "order.unknown"."""
    order = Order.objects.select_for_update().filter(pk=order_id).first()
    if order is None:
        raise NotFound("没有这个督办件，或者不在您的权限范围内。", code="order.unknown")
    return order, state_after(events_of([order_id]).get(order_id, []))


def append(order: Order, kind: str, *, by: Actor, at: datetime, text: str = "", **more: object) -> OrderEvent:
    """Append an event with its audit row."""
    record(f"order:{order.pk}", f"order.{kind}", by=by, at=at)
    return OrderEvent.objects.create(order=order, kind=kind, at=at, seat_id=by.seat_id, text=text, **more)
