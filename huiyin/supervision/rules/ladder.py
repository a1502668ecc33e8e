"""The ladder for units (S-09): acts of the joint conference, one above the other, and which of them may come next.

They rise as the Regulation names them (Art. 39, 视情节轻重): the heads are spoken to; others are told; the matters
are put up for all who work on them to see; the unit is ordered to mend by a day. None may be left out.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from huiyin.supervision.rules.procedure import day
from huiyin.supervision.rules.standing import AWAITED, OrderState


class UnitRung(IntEnum):
    """Each needs the one before."""

    TALK = 1
    CIRCULAR = 2
    LISTING = 3
    RECTIFICATION = 4


UNIT_RUNG_LABELS: dict[UnitRung, str] = {
    UnitRung.TALK: "约谈",
    UnitRung.CIRCULAR: "通报",
    UnitRung.LISTING: "挂牌督办",
    UnitRung.RECTIFICATION: "责令限期整改",
}

CODES: dict[UnitRung, str] = {
    UnitRung.TALK: "talk",
    UnitRung.CIRCULAR: "circular",
    UnitRung.LISTING: "listing",
    UnitRung.RECTIFICATION: "rectification",
}
"""As papers name them."""

REQUIREMENTS: dict[UnitRung, str] = {
    UnitRung.TALK: "请单位主要负责人按时到会说明情况，逐件研究解决办法，明确责任人和完成时间。",
    UnitRung.CIRCULAR: "逐件查明原因、补办程序、解决问题，向作出通报的单位书面报告整改情况。",
    UnitRung.LISTING: "由单位主要负责人包案，逐件限时解决；整改经审核同意后摘牌。",
    UnitRung.RECTIFICATION: "在期限内全面整改存在的问题，建立防止再次发生的制度，书面报告整改结果。",
}
"""What each asks for where nobody writes anything else."""


@dataclass(frozen=True, kw_only=True)
class Last:
    """The last act on a unit as it stands; `accepted_on` is the day its answer was accepted."""

    rung: UnitRung
    round: int
    state: OrderState
    issued_on: date
    until: date
    accepted_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """What may come next, None for nothing now; `why` says it in words. What came up before `since` does not count."""

    rung: UnitRung | None
    round: int
    why: str
    since: date | None = None


def next_step(last: Last | None, on: date, *, remembered: int) -> NextStep:
    """The next act that is allowed: the first, the one above an act that brought nothing, or none for now."""
    if last is None:
        return NextStep(rung=UnitRung.TALK, round=1, why="还没有督导过，从约谈开始。")
    if last.state in AWAITED:
        return _unanswered(last, on)
    if last.state is OrderState.ANSWERED:
        return NextStep(rung=None, round=last.round, why="单位已经反馈，请先审核。")
    return _accepted(last, on, remembered)


def _unanswered(last: Last, on: date) -> NextStep:
    label = UNIT_RUNG_LABELS[last.rung]
    if on <= last.until:
        why = f"“{label}”正在整改期限内（至{day(last.until)}），逾期没有反馈的才进入下一层。"
        return NextStep(rung=None, round=last.round, why=why)
    if last.rung is UnitRung.RECTIFICATION:
        why = "限期整改逾期没有反馈，已经是最后一层。可以依照《信访工作条例》第四十条提出追究责任的建议。"
        return NextStep(rung=None, round=last.round, why=why)
    above = UnitRung(last.rung + 1)
    return NextStep(
        rung=above, round=last.round, why=f"“{label}”逾期没有反馈，可以{UNIT_RUNG_LABELS[above]}。"
    )


def _accepted(last: Last, on: date, remembered: int) -> NextStep:
    ended = last.accepted_on or last.issued_on
    if last.rung is UnitRung.RECTIFICATION or on > ended + timedelta(days=remembered):
        why = "上一轮督导已经结束，再有问题的从约谈开始。"
        return NextStep(rung=UnitRung.TALK, round=last.round + 1, why=why, since=ended)
    above = UnitRung(last.rung + 1)
    why = f"“{UNIT_RUNG_LABELS[last.rung]}”的整改已经审核同意；此后又出现问题的，可以{UNIT_RUNG_LABELS[above]}。"
    return NextStep(rung=above, round=last.round, why=why, since=ended)
