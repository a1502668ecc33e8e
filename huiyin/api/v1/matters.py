"""GET /matters: what the client's unit owes."""

from datetime import datetime
from typing import Literal

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import BaseModel, Field

from huiyin.api.v1.clients import caller
from huiyin.api.v1.schemas import REFUSALS, DueOut, due_seen
from huiyin.deadlines.colour import LISTED, Standing, listed
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters import queries as matters
from huiyin.matters.queries import TABS, WorkRow
from huiyin.matters.queries.work_list import EXTRA_TABS
from huiyin.supervision import queries as supervision

router = Router()

_TABS = tuple(key for key, *_rest in TABS) + tuple(key for key, _label in EXTRA_TABS)
_NAMED = "、".join(
    [f"`{key}` {label}" for key, label, _states in TABS] + [f"`{key}` {label}" for key, label in EXTRA_TABS]
)


class WorkOut(BaseModel):
    """One claim that the unit has to move on."""

    claim_id: int = Field(description="诉求项，办理动作以它为准")
    number: str = Field(description="登记编号", examples=["3799-2026-0000123-C"])
    ordinal: int = Field(description="同一事项中的序号")
    title: str = Field(description="摘要")
    state: str = Field(description="状态代码", examples=["handling"])
    state_label: str = Field(description="状态", examples=["办理中"])
    class_label: str = Field(description="诉求类别")
    received_at: datetime = Field(description="收到时间")
    is_initial: bool = Field(description="是否初次信访")
    people_count: int = Field(description="人数")
    due: DueOut | None = Field(description="最近的期限")
    due_words: str = Field(description="期限的说明", examples=["还剩3天"])


class WorkPageOut(BaseModel):
    """One page of the list."""

    tab: str
    page: int
    pages: int
    counts: dict[str, int] = Field(description="各栏的件数")
    rows: list[WorkOut]


@router.get(
    "",
    response={200: WorkPageOut, **REFUSALS},
    summary="本单位待办",
    description=f"接入系统所代表单位的待办，最紧急的在前，每页 50 项。栏目：{_NAMED}。需要 `matters:read` 和一项职责。",
    operation_id="list_work",
)
def work(
    request: HttpRequest,
    tab: Literal[_TABS] = Query("all", description="栏目"),  # type: ignore[valid-type,type-arg]
    page: int = Query(1, ge=1, le=100_000, description="页码"),  # type: ignore[type-arg]
) -> WorkPageOut:
    """What the client's unit has to move on."""
    seat = caller(request, "matters:read").seat
    found = matters.work_list(seat, on=clock.today(), tab=tab, page=page)
    under = supervision.listed_among({row.matter_id for row in found.rows})
    return WorkPageOut(
        tab=found.tab,
        page=found.page,
        pages=found.pages,
        counts=found.counts,
        rows=[_out(row, is_listed=row.matter_id in under) for row in found.rows],
    )


def _out(row: WorkRow, *, is_listed: bool) -> WorkOut:
    return WorkOut(
        claim_id=row.claim_id,
        number=row.number,
        ordinal=row.ordinal,
        title=row.title,
        state=row.state.value,
        state_label=row.state_label,
        class_label=row.class_label,
        received_at=row.received_at.astimezone(SHANGHAI),
        is_initial=row.is_initial,
        people_count=row.people_count,
        due=due_seen(row.due) if row.due else None,
        due_words=_words(row, is_listed=is_listed),
    )


def _words(row: WorkRow, *, is_listed: bool) -> str:
    """How the limit stands; of a matter under listed supervision that it is listed."""
    if row.due is None:
        return LISTED if is_listed else ""
    now = Standing(row.due.colour, row.due.days_left, row.due.words)
    return (listed(now) if is_listed else now).words
