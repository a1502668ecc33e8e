"""The office that wrote an order judges the answer: accepts it, or returns it with a new day."""

from datetime import date, datetime

from django.db import transaction

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.supervision.actions.answering import append, locked
from huiyin.supervision.actions.ending import end_accepted
from huiyin.supervision.actions.telling import tell_returned
from huiyin.supervision.permissions import check_judges
from huiyin.supervision.rules.standing import OrderState


def judge_answer(
    order_id: int, *, accept: bool, by: Actor, at: datetime, text: str = "", answer_by: date | None = None
) -> None:
    """Accept an answer, or return it with a reason and the day by which the next one is asked for.

    Raises Refused "order.not_answered", "order.reason", "order.answer_by"; NotFound, NotAllowed.
    """
    with transaction.atomic():
        order, state = locked(order_id)
        check_judges(by, order, day_of(at))
        if state is not OrderState.ANSWERED:
            raise Refused("还没有待审核的反馈。", code="order.not_answered")
        if accept:
            append(order, "accepted", by=by, at=at, text=tidy(text))
            end_accepted(order, at=at)
            return
        reason, until = returned_until(text, answer_by, day_of(at))
        append(order, "returned", by=by, at=at, text=reason, answer_by=until)
        tell_returned(order, until, at=at)


def returned_until(text: str, answer_by: date | None, on: date) -> tuple[str, date]:
    """The reason and the new day of a returned answer. Raises Refused "order.reason", "order.answer_by"."""
    reason = tidy(text)
    if not reason:
        raise Refused("请写明退回的理由。", code="order.reason", field="text")
    if answer_by is None or answer_by <= on:
        raise Refused("请选择重新反馈的期限，应当晚于今天。", code="order.answer_by", field="answer_by")
    return reason, answer_by
