"""How an order stands on a day: computed from what happened to it, never stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class OrderState(StrEnum):
    """From issued to accepted; an answer that was returned is awaited again."""

    ISSUED = "issued"
    RECEIVED = "received"
    ANSWERED = "answered"
    RETURNED = "returned"
    ACCEPTED = "accepted"


STATE_LABELS: dict[OrderState, str] = {
    OrderState.ISSUED: "待签收",
    OrderState.RECEIVED: "待反馈",
    OrderState.ANSWERED: "已反馈待审核",
    OrderState.RETURNED: "退回重新反馈",
    OrderState.ACCEPTED: "已了结",
}

AWAITED = frozenset({OrderState.ISSUED, OrderState.RECEIVED, OrderState.RETURNED})
"""The unit owes an answer."""

_AFTER = {
    "received": OrderState.RECEIVED,
    "answered": OrderState.ANSWERED,
    "returned": OrderState.RETURNED,
    "accepted": OrderState.ACCEPTED,
}


@dataclass(frozen=True)
class Event:
    """One thing that happened to an order; `answer_by` stands with a returned answer."""

    kind: str
    answer_by: date | None = None


def state_after(events: Sequence[Event]) -> OrderState:
    """The state after what happened, in its order."""
    return _AFTER[events[-1].kind] if events else OrderState.ISSUED


def awaited_until(answer_by: date, events: Sequence[Event]) -> date:
    """Until when the answer is awaited: the day last set."""
    later = [event.answer_by for event in events if event.answer_by]
    return later[-1] if later else answer_by


def silent(answer_by: date, events: Sequence[Event], on: date) -> bool:
    """Whether the unit has let the day pass without an answer."""
    return state_after(events) in AWAITED and on > awaited_until(answer_by, events)
