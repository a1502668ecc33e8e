"""/recommendations: advice to the client's unit that rests on many matters (三项建议)."""

from typing import Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from huiyin.api.v1.answering.once import once
from huiyin.api.v1.answering.schemas import (
    AdviceAnswerIn,
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
from huiyin.supervision.actions import recommendations as actions
from huiyin.supervision.queries import recommendations as advice

router = Router()


@router.get(
    "",
    response={200: PaperPageOut, **REFUSALS},
    summary="送本单位的建议",
    description="新的在前，每页 50 项。栏目：`all` 全部、`open` 待反馈、`late` 逾期、`answered` 已反馈、"
    "`adopted` 采纳、`refused` 未采纳。工作建议（一件事项的）在 `/orders`；追究责任的建议由有权的人阅读，不经接口。"
    "需要 `orders:read` 和一项职责。",
    operation_id="list_recommendations",
)
def listed(
    request: HttpRequest,
    tab: Literal["all", "open", "late", "answered", "adopted", "refused"] = Query("all", description="栏目"),  # type: ignore[type-arg]
    page: int = Query(1, ge=1, le=100_000, description="页码"),  # type: ignore[type-arg]
) -> PaperPageOut:
    """Those that went to the unit."""
    client = caller(request, "orders:read")
    asked = advice.AdviceFilter(side="received", tab="" if tab == "all" else tab, many=True)
    found = advice.recommendations(client.seat, asked, on=clock.today(), page=page)
    return PaperPageOut(page=found.page, total=found.total, rows=[_out(row) for row in found.rows])


@router.get(
    "/{int:recommendation_id}",
    response={200: WholeOut, **REFUSALS},
    summary="读取一份建议书",
    description="连同文书正文、依据和经过。需要 `orders:read` 和一项职责；不是送本单位的为 404。",
    operation_id="read_recommendation",
)
def read(request: HttpRequest, recommendation_id: int) -> WholeOut:
    """One of them."""
    return _whole(caller(request, "orders:read"), recommendation_id)


@router.post(
    "/{int:recommendation_id}/receive",
    response={200: WholeOut, **REFUSALS},
    summary="签收建议书",
    description="已经签收的不变，重复发送无害。需要 `orders:write` 和一项职责。",
    operation_id="receive_recommendation",
)
def receive(request: HttpRequest, recommendation_id: int) -> WholeOut:
    """The unit has it."""
    client = caller(request, "orders:write")
    _own(client, recommendation_id)
    actions.receive_recommendation(recommendation_id, by=client.seat, at=clock.now())
    return _whole(client, recommendation_id)


@router.post(
    "/{int:recommendation_id}/answer",
    response={200: WholeOut, **REFUSALS},
    summary="反馈采纳情况",
    description="须带 `Idempotency-Key` 头，规则与反馈督办相同。需要 `orders:write` 和一项职责。",
    operation_id="answer_recommendation",
)
def answer(
    request: HttpRequest, response: HttpResponse, recommendation_id: int, given: AdviceAnswerIn
) -> WholeOut:
    """The unit says what it adopts."""
    client = caller(request, "orders:write")
    _own(client, recommendation_id)
    said = actions.Answer(**given.model_dump())
    once(
        request,
        response,
        client,
        given,
        lambda: actions.answer_recommendation(recommendation_id, said, by=client.seat, at=clock.now()),
    )
    return _whole(client, recommendation_id)


def _own(client: Caller, recommendation_id: int) -> advice.AdviceView:
    view = advice.recommendation(client.seat, recommendation_id, on=clock.today())
    if view.line.unit_id != client.client.unit.id:
        raise NotFound(
            "没有这份建议书，或者不在您的权限范围内。请从列表中打开。", code="recommendation.unknown"
        )
    return view


def _whole(client: Caller, recommendation_id: int) -> WholeOut:
    view = _own(client, recommendation_id)
    return whole(_out(view.line), view.line.document_id, view.events)


def _out(line: advice.AdviceLine) -> PaperOut:
    return PaperOut(
        id=line.id,
        kind=line.kind.value,
        label=advice.ADVICE_LABELS[line.kind],
        paper_number=line.document_number,
        about=line.about,
        number="",
        office=office_name(line.office_id),
        issued_on=line.issued_on,
        state=line.state,
        answer=due_of(line.answer, line.until),
    )
