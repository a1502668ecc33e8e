"""/measures: what the joint conference did about the client's unit (约谈、通报、挂牌督办、责令限期整改)."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from huiyin.api.v1.answering.once import once
from huiyin.api.v1.answering.schemas import (
    PaperOut,
    PaperPageOut,
    TextIn,
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
from huiyin.supervision.queries import MeasureView

router = Router()


@router.get(
    "",
    response={200: PaperPageOut, **REFUSALS},
    summary="对本单位的督导",
    description="约谈、通报、挂牌督办、责令限期整改，新的在前，一次给出全部。需要 `orders:read` 和一项职责。",
    operation_id="list_measures",
)
def listed(request: HttpRequest) -> PaperPageOut:
    """All of them: there are at most four in a round."""
    client = caller(request, "orders:read")
    rows = [_out(one) for one in _all(client)]
    return PaperPageOut(page=1, total=len(rows), rows=rows)


@router.get(
    "/{int:measure_id}",
    response={200: WholeOut, **REFUSALS},
    summary="读取一份督导文书",
    description="连同文书正文和经过。需要 `orders:read` 和一项职责；不是发给本单位的为 404。",
    operation_id="read_measure",
)
def read(request: HttpRequest, measure_id: int) -> WholeOut:
    """One of them."""
    return _whole(caller(request, "orders:read"), measure_id)


@router.post(
    "/{int:measure_id}/receive",
    response={200: WholeOut, **REFUSALS},
    summary="签收督导文书",
    description="已经签收的不变，重复发送无害。需要 `orders:write` 和一项职责。",
    operation_id="receive_measure",
)
def receive(request: HttpRequest, measure_id: int) -> WholeOut:
    """The unit has it."""
    client = caller(request, "orders:write")
    _own(client, measure_id)
    actions.receive_measure(measure_id, by=client.seat, at=clock.now())
    return _whole(client, measure_id)


@router.post(
    "/{int:measure_id}/answer",
    response={200: WholeOut, **REFUSALS},
    summary="反馈整改情况",
    description="须带 `Idempotency-Key` 头，规则与反馈督办相同。需要 `orders:write` 和一项职责。",
    operation_id="answer_measure",
)
def answer(request: HttpRequest, response: HttpResponse, measure_id: int, given: TextIn) -> WholeOut:
    """The unit answers in writing."""
    client = caller(request, "orders:write")
    _own(client, measure_id)
    once(
        request,
        response,
        client,
        given,
        lambda: actions.answer_measure(measure_id, given.text, by=client.seat, at=clock.now()),
    )
    return _whole(client, measure_id)


def _all(client: Caller) -> list[MeasureView]:
    found = supervision.measures(client.seat, on=clock.today()) if client.seat.roles else ()
    return [one for one in found if one.unit_id == client.client.unit.id]


def _own(client: Caller, measure_id: int) -> MeasureView:
    for one in _all(client):
        if one.id == measure_id:
            return one
    raise NotFound("没有这份单位督导文书，或者不在您的权限范围内。", code="measure.unknown")


def _whole(client: Caller, measure_id: int) -> WholeOut:
    view = _own(client, measure_id)
    return whole(_out(view), view.document_id, supervision.happened_to([measure_id]).get(measure_id, ()))


def _out(view: MeasureView) -> PaperOut:
    return PaperOut(
        id=view.id,
        kind=view.rung.name.lower(),
        label=view.label,
        paper_number=view.document_number,
        about=view.decision,
        number="",
        office=office_name(view.office_id),
        issued_on=view.issued_on,
        state=supervision.STATE_LABELS[view.state],
        answer=due_of(view.answer, view.awaited_until),
    )
