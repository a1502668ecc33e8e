"""Shapes that several operations share."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from huiyin.deadlines.due import Due
from huiyin.matters.queries import DueView


class Given(BaseModel):
    """What comes in; unknown fields are refused by name rather than lost."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=False)


class ErrorOut(BaseModel):
    """A refusal."""

    code: str = Field(description="稳定的错误代码", examples=["text.empty"])
    message: str = Field(
        description="可直接显示的中文说明", examples=["请写明反映的情况和您的请求，哪怕只有一句话。"]
    )
    field: str | None = Field(default=None, description="有误的字段", examples=["text"])


class DueOut(BaseModel):
    """A limit's last day."""

    name: str = Field(description="期限名称", examples=["受理或转送期限"])
    strict: date = Field(description="届满日")
    rolled: date = Field(description="遇休息日顺延后的届满日")
    provisional: bool = Field(description="是否暂定")
    reason: str = Field(default="", description="暂定的原因")


def due_out(name: str, dates: Due) -> DueOut:
    """A computed limit as it is sent."""
    return DueOut(
        name=name,
        strict=dates.strict,
        rolled=dates.rolled,
        provisional=dates.provisional,
        reason=dates.reason,
    )


def due_seen(view: DueView) -> DueOut:
    """A running limit as it is sent."""
    return DueOut(name=view.label, strict=view.strict, rolled=view.rolled, provisional=view.provisional)


REFUSALS = dict.fromkeys((400, 401, 403, 404, 409, 413, 422, 429), ErrorOut)
