"""/orders: reminders, orders and suggestions to the client's unit (催办、督办、工作建议)."""

from typing import Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from huiyin.api.v1.answering.once import once
from huiyin.api.v1.answering.schemas import (
    OrderAnswerIn,
    PaperOut,
    PaperPageOut,
    WholeOut,
    due_of,
    office_name,
    whole,
)
from huiyin.api.v1.clients import Caller, caller
from huiyin.api.v1.schemas import REFUSALS
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.supervision import actions
from huiyin.supervision import queries as supervision
from huiyin.supervision.queries import OrderEvent, OrderView, Rung

router = Router()


@router.get(
    "",
    response={200: PaperPageOut, **REFUSALS},
    summary="发给本单位的催办、督办和工作建议",
    description="新的在前，每页 50 项。栏目：`all` 全部、`awaited` 待反馈、`late` 逾期未反馈、`answered` 待审核、"
    "`accepted` 已了结。需要 `orders:read` 和一项职责。",
    operation_id="list_orders",
)
def listed(
    request: HttpRequest,
    tab: Literal["all", "awaited", "late", "answered", "accepted"] = Query("all", description="栏目"),  # type: ignore[type-arg]
    page: int = Query(1, ge=1, le=100_000, description="页码"),  # type: ignore[type-arg]
) -> PaperPageOut:
    """What the unit was reminded of, ordered and suggested."""
    seat = caller(request, "orders:read").seat
    found = supervision.orders(
        seat, on=clock.today(), side="received", tab="" if tab == "all" else tab, page=page
    )
    return PaperPageOut(page=found.page, total=found.total, rows=[_out(row) for row in found.rows])


@router.get(
    "/{int:order_id}",
    response={200: WholeOut, **REFUSALS},
    summary="读取一份催办、督办或者工作建议",
    description="连同文书正文和经过。需要 `orders:read` 和一项职责；不是发给本单位的为 404。",
    operation_id="read_order",
)
def read(request: HttpRequest, order_id: int) -> WholeOut:
    """One of them."""
    return _whole(caller(request, "orders:read"), order_id)


@router.post(
    "/{int:order_id}/receive",
    response={200: WholeOut, **REFUSALS},
    summary="签收",
    description="已经签收的不变，重复发送无害。需要 `orders:write` 和一项职责。",
    operation_id="receive_order",
)
def receive(request: HttpRequest, order_id: int) -> WholeOut:
    """The unit has it."""
    client = caller(request, "orders:write")
    _own(client, order_id)
    actions.receive_order(order_id, by=client.seat, at=clock.now())
    return _whole(client, order_id)


@router.post(
    "/{int:order_id}/answer",
    response={200: WholeOut, **REFUSALS},
    summary="反馈",
    description="催办、督办填写 `text`；工作建议（`kind` 为 `suggestion`）填写 `adoption`、`reasons`、`measures`。"
    "须带 `Idempotency-Key` 头：同一个键再次发送不重复反馈（头 `Idempotent-Replayed: true`），换了内容为 422。"
    "需要 `orders:write` 和一项职责。",
    operation_id="answer_order",
)
def answer(request: HttpRequest, response: HttpResponse, order_id: int, given: OrderAnswerIn) -> WholeOut:
    """The unit answers in writing."""
    client = caller(request, "orders:write")
    view, _events = _own(client, order_id)
    once(request, response, client, given, lambda: _answer(client, view, given))
    return _whole(client, order_id)


def _answer(client: Caller, view: OrderView, given: OrderAnswerIn) -> None:
    if view.rung is Rung.SUGGESTION:
        actions.answer_suggestion(
            view.id, given.adoption, given.reasons, given.measures, by=client.seat, at=clock.now()
        )
    else:
        actions.answer_order(view.id, given.text, by=client.seat, at=clock.now())


def _own(client: Caller, order_id: int) -> tuple[OrderView, tuple[OrderEvent, ...]]:
    view, events = supervision.order(client.seat, order_id, on=clock.today())
    if view.unit_id != client.client.unit.id:
        raise NotFound("没有这个督办件，或者不在您的权限范围内。", code="order.unknown")
    return view, events


def _whole(client: Caller, order_id: int) -> WholeOut:
    view, events = _own(client, order_id)
    return whole(_out(view), view.document_id, events)


def _out(view: OrderView) -> PaperOut:
    return PaperOut(
        id=view.id,
        kind=view.rung.name.lower(),
        label=view.label,
        paper_number=view.document_number,
        about=view.ground or view.title,
        number=view.number,
        office=office_name(view.office_id),
        issued_on=view.issued_on,
        state=supervision.STATE_LABELS[view.state],
        answer=due_of(view.answer, view.awaited_until),
    )
