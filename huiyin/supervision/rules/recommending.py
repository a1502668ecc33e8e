"""The three recommendations (三项建议, Art. 40): what each is called, which paper it is, and how its answer stands.

Unlike an order, a recommendation is about work, a policy or a duty as many matters show it, not about one of them.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import due
from huiyin.deadlines.limits import Limit, TimeUnit


class Advice(StrEnum):
    """Improve the work (D-22), improve a policy (D-23), hold a body to account (D-24)."""

    WORK = "work"
    POLICY = "policy"
    DUTY = "duty"


ADVICE_LABELS: dict[Advice, str] = {
    Advice.WORK: "改进工作建议",
    Advice.POLICY: "完善政策建议",
    Advice.DUTY: "追究责任建议",
}
PAPERS: dict[Advice, str] = {Advice.WORK: "D-22", Advice.POLICY: "D-23", Advice.DUTY: "D-24"}

POST_LABELS: dict[str, str] = {
    "chief": "主要负责人",
    "deputy": "分管负责人",
    "section": "承办机构负责人",
    "staff": "直接责任人员",
}
"""A recommendation on duty names a body and posts in it; who holds them the organ with authority finds out."""


class AdviceState(StrEnum):
    """From issued to carried out; what was not carried out is answered again."""

    ISSUED = "issued"
    RECEIVED = "received"
    ANSWERED = "answered"
    CARRIED_OUT = "carried_out"
    NOT_CARRIED_OUT = "not_carried_out"


ADVICE_STATE_LABELS: dict[AdviceState, str] = {
    AdviceState.ISSUED: "待签收",
    AdviceState.RECEIVED: "待反馈",
    AdviceState.ANSWERED: "已反馈",
    AdviceState.CARRIED_OUT: "已落实",
    AdviceState.NOT_CARRIED_OUT: "未落实，待重新反馈",
}
OWES = frozenset({AdviceState.ISSUED, AdviceState.RECEIVED, AdviceState.NOT_CARRIED_OUT})
"""The addressee owes an answer."""

MOVES: dict[str, AdviceState] = {
    "received": AdviceState.RECEIVED,
    "answered": AdviceState.ANSWERED,
    "carried_out": AdviceState.CARRIED_OUT,
    "not_carried_out": AdviceState.NOT_CARRIED_OUT,
}
"""What an event leads to; a reminder and an order (`reminded`, `pressed`) change nothing."""

EVENT_LABELS: dict[str, str] = {
    "received": "签收",
    "reminded": "催办反馈",
    "pressed": "督办反馈",
    "answered": "反馈采纳情况",
    "carried_out": "核查：已经落实",
    "not_carried_out": "核查：没有落实，要求重新反馈",
}


def feedback_day(on: date, calendar: WorkCalendar, *, days: int) -> date:
    """The last day for the written answer to what is written on a day, so many calendar days later (T-19)."""
    return due(on, Limit(days, TimeUnit.CALENDAR_DAYS), calendar).rolled


def advice_state(kinds: Sequence[str]) -> AdviceState:
    """The state after what happened, in its order."""
    moved = [MOVES[kind] for kind in kinds if kind in MOVES]
    return moved[-1] if moved else AdviceState.ISSUED
