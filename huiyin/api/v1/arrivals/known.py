"""POST /arrivals/known: whether somebody has brought this already, as another citizen may hear it (U6)."""

from datetime import date

from django.http import HttpRequest
from ninja import Router
from pydantic import BaseModel, Field

from huiyin.api.v1.arrivals.submission import place_id
from huiyin.api.v1.clients import caller
from huiyin.api.v1.schemas import REFUSALS, Given
from huiyin.intake import queries as intake
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor

router = Router()


class KnownIn(Given):
    """What is about to be brought."""

    text: str = Field(
        max_length=60_000,
        description="反映的情况，可以还没有写完",
        examples=["柳岸社区门口的路灯坏了三个星期，请尽快修理。"],
    )
    place: str = Field(default="", max_length=40, description="问题地点的代码")


class KnownOut(BaseModel):
    """One matter that may be the same: what it is about, where, and when it came; nothing of anybody."""

    id: int = Field(description="登记来件时填入 `same_as`，表示信访人认为是同一件事", examples=[1024])
    title: str = Field(description="地点和类别，不含来件的内容", examples=["柳岸社区 · 市政设施"])
    received_on: date = Field(description="收到日期")
    kind: str = Field(description="系统的判断", examples=["可能是多人反映同一问题"])


@router.post(
    "/known",
    response={200: list[KnownOut], **REFUSALS},
    summary="查询是否可能已有人反映",
    description="登记之前，查询是否可能已有人反映同一问题，最多五件，最相近的在前。需要 `arrivals:write`。"
    "不含个人信息、编号和办理情况；检举控告、要求保密的件不会出现。信访人认为相同的，登记时填写 `same_as`："
    "仍有自己的编号和查询码，单独收到答复。",
    operation_id="known_arrivals",
)
def known(request: HttpRequest, given: KnownIn) -> list[KnownOut]:
    """What may be the same, as a citizen may hear it."""
    caller(request, "arrivals:write")
    found = intake.likely_known(Actor.citizen(), given.text, on=clock.today(), place_id=place_id(given.place))
    return [
        KnownOut(id=one.matter_id, title=one.title, received_on=one.received_on, kind=one.kind_label)
        for one in found
    ]
