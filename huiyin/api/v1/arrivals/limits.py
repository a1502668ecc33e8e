"""The limits that run beside a petition, as they are sent: the warning of the day of intake (P-7)."""

from collections.abc import Iterable
from datetime import date

from pydantic import BaseModel, Field

from huiyin.matters.queries import RunningLimit


class RunningLimitOut(BaseModel):
    """A limit of another procedure that runs on whatever becomes of the petition; tell it to the petitioner."""

    path: str = Field(description="法定途径的代码", examples=["HR-01"])
    name: str = Field(description="法定途径", examples=["劳动争议仲裁"])
    body: str = Field(description="向哪里提出", examples=["劳动争议仲裁委员会"])
    what: str = Field(description="期限名称", examples=["申请仲裁"])
    length: str = Field(description="多长", examples=["12个月"])
    since: str = Field(description="从哪一天起算", examples=["知道或者应当知道权利被侵害之日"])
    basis: str = Field(description="法律依据", examples=["《劳动争议调解仲裁法》第二十七条"])
    strict: date | None = Field(
        description="届满日；不知道起算日（`event_day`）的为空", examples=["2027-01-15"]
    )
    rolled: date | None = Field(description="遇休息日顺延后的届满日", examples=["2027-01-15"])
    provisional: bool = Field(description="是否暂定")
    passed: bool = Field(description="最后一天是否已过")
    chosen: bool = Field(description="途径是否已由承办单位选定；否则为系统按内容的提示")
    interrupts: str = Field(description="什么情形使期限中断或者中止；空为法律没有特别规定")


def limits_out(limits: Iterable[RunningLimit]) -> list[RunningLimitOut]:
    """The limits as they are sent, in their order."""
    return [_out(one) for one in limits]


def _out(one: RunningLimit) -> RunningLimitOut:
    return RunningLimitOut(
        path=one.path.code,
        name=one.path.name,
        body=one.path.body,
        what=one.limit.what,
        length=str(one.limit.limit),
        since=one.limit.since,
        basis=f"《{one.limit.law}》{one.limit.article}",
        strict=one.due.strict if one.due else None,
        rolled=one.due.rolled if one.due else None,
        provisional=bool(one.due and one.due.provisional),
        passed=one.passed,
        chosen=one.chosen,
        interrupts=one.interrupts,
    )
