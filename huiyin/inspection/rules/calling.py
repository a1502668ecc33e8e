"""How a call-back stands: computed from its tries, never stored (design, fourth idea)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from huiyin.kernel.clock import day_of, midnight


class Result(StrEnum):
    """How one try ended."""

    REACHED = "reached"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    LATER = "later"


RESULT_LABELS: dict[Result, str] = {
    Result.REACHED: "接通并回答",
    Result.REFUSED: "拒绝回访",
    Result.NO_ANSWER: "无人接听",
    Result.WRONG_NUMBER: "空号或者号码有误",
    Result.LATER: "约定改时间再打",
}


class Standing(StrEnum):
    """How a call-back stands. To be called, or asked in writing where the telephone was not agreed to; else ended."""

    OPEN = "open"
    WRITTEN = "written"
    ANSWERED = "answered"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    WRONG_NUMBER = "wrong_number"
    NO_CONTACT = "no_contact"


STANDING_LABELS: dict[Standing, str] = {
    Standing.OPEN: "待回访",
    Standing.WRITTEN: "未同意电话，已请网上回答",
    Standing.ANSWERED: "已回答",
    Standing.REFUSED: "拒绝回访",
    Standing.UNREACHABLE: "联系不上",
    Standing.WRONG_NUMBER: "号码有误",
    Standing.NO_CONTACT: "没有联系方式",
}
_ENDS = {
    Result.REACHED: Standing.ANSWERED,
    Result.REFUSED: Standing.REFUSED,
    Result.WRONG_NUMBER: Standing.WRONG_NUMBER,
}


@dataclass(frozen=True)
class Try:
    """One try; `again_at` where the petitioner asked to be called at another time."""

    result: Result
    at: datetime
    again_at: datetime | None = None


def standing_of(tries: Sequence[Try], *, known: bool, agreed: bool, answered: bool, most: int) -> Standing:
    """How a call-back stands after its tries.

    `known` tells whether there is anybody to call, `agreed` whether they agree to be called now, `answered` whether
    the answers are there, also without a call. After `most` tries nobody is called any more.
    """
    if answered:
        return Standing.ANSWERED
    if not known:
        return Standing.NO_CONTACT
    for one in tries:
        if one.result in _ENDS:
            return _ENDS[one.result]
    if len(tries) >= most:
        return Standing.UNREACHABLE
    return Standing.OPEN if agreed else Standing.WRITTEN


def next_at(tries: Sequence[Try]) -> datetime | None:
    """When to call again, where that was agreed on."""
    return tries[-1].again_at if tries and tries[-1].result is Result.LATER else None


def due_from(tries: Sequence[Try]) -> datetime | None:
    """From when to call: None for at once; at the agreed time; whoever did not answer is called on another day."""
    if not tries:
        return None
    return next_at(tries) or midnight(day_of(tries[-1].at) + timedelta(days=1))


def is_due(tries: Sequence[Try], at: datetime) -> bool:
    """Whether to call now."""
    begins = due_from(tries)
    return begins is None or at >= begins
