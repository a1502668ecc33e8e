"""Shapes of papers and answers."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from huiyin.api.v1.schemas import Given
from huiyin.deadlines.colour import Standing
from huiyin.documents import queries as documents
from huiyin.kernel.clock import SHANGHAI
from huiyin.units import queries as units


class AnswerDueOut(BaseModel):
    """How the unit's answer stands; only while one is owed."""

    until: date = Field(description="反馈期限")
    colour: str = Field(description="green、blue、yellow、red", examples=["yellow"])
    days: int = Field(description="剩余天数，负数为超期")
    words: str = Field(examples=["还剩3天"])


class PaperOut(BaseModel):
    """One paper of supervision to the unit."""

    id: int
    kind: str = Field(description="种类代码", examples=["order"])
    label: str = Field(description="种类", examples=["督办"])
    paper_number: str = Field(description="文号", examples=["试信督〔2026〕1号"])
    about: str = Field(description="事由")
    number: str = Field(description="所涉事项的登记编号；不涉及单独一件的为空")
    office: str = Field(description="发文单位")
    issued_on: date
    state: str = Field(description="状态", examples=["待反馈"])
    answer: AnswerDueOut | None = Field(description="反馈期限；不用反馈的为空")


class PaperPageOut(BaseModel):
    """One page of papers, the newest first."""

    page: int
    total: int
    rows: list[PaperOut]


class SectionOut(BaseModel):
    """One section of the paper's text."""

    heading: str
    lines: list[str]


class EventOut(BaseModel):
    """One thing that happened to the paper."""

    kind: str = Field(examples=["received"])
    at: datetime
    text: str


class WholeOut(PaperOut):
    """One paper with its text and its record."""

    title: str = Field(description="文书标题")
    sections: list[SectionOut] = Field(description="文书正文")
    events: list[EventOut] = Field(description="经过，先发生的在前")


class TextIn(Given):
    """What the unit answers."""

    text: str = Field(max_length=20_000, description="办理情况、原因和下一步措施")


class AdoptionIn(Given):
    """What the unit answers to advice."""

    adoption: Literal["adopt", "partly", "not_adopted"] = Field(
        description="adopt 采纳、partly 部分采纳、not_adopted 未采纳"
    )
    reasons: str = Field(max_length=20_000, description="理由")
    measures: str = Field(default="", max_length=20_000, description="落实措施，采纳的必填")


class AdviceAnswerIn(AdoptionIn):
    """What the unit answers to a recommendation on many matters."""

    done_by: date | None = Field(default=None, description="完成时限，采纳的必填")


class OrderAnswerIn(Given):
    """What the unit answers: to a suggestion (kind `suggestion`) whether it adopts it, to anything else a text."""

    text: str = Field(default="", max_length=20_000, description="办理情况、原因和下一步措施")
    adoption: Literal["", "adopt", "partly", "not_adopted"] = Field(
        default="", description="工作建议用：adopt 采纳、partly 部分采纳、not_adopted 未采纳"
    )
    reasons: str = Field(default="", max_length=20_000, description="工作建议用：理由")
    measures: str = Field(default="", max_length=20_000, description="工作建议用：落实措施，采纳的必填")


def due_of(answer: Standing | None, until: date) -> AnswerDueOut | None:
    """The limit of an answer as it is sent."""
    if answer is None:
        return None
    return AnswerDueOut(until=until, colour=answer.colour.value, days=answer.days, words=answer.words)


def whole(paper: PaperOut, document_id: int, events: Iterable[Any]) -> WholeOut:
    """A paper with its text and record."""
    found = documents.document(document_id)
    return WholeOut(
        **paper.model_dump(),
        title=found.title,
        sections=[SectionOut(heading=one["heading"], lines=list(one["lines"])) for one in found.sections],
        events=[EventOut(kind=one.kind, at=one.at.astimezone(SHANGHAI), text=one.text) for one in events],
    )


def office_name(unit_id: int) -> str:
    """Who wrote it."""
    return units.unit(unit_id).name
