"""The life of an edition (版本) of an item or path: drafted, reviewed, published, withdrawn; its words never change."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What an edition is of."""

    ITEM = "item"
    PATH = "path"


class State(StrEnum):
    """Where an edition stands."""

    SHIPPED = "shipped"
    DRAFT = "draft"
    REPLACED = "replaced"
    REVIEW = "review"
    RETURNED = "returned"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


KIND_LABELS = {Kind.ITEM: "事项", Kind.PATH: "法定途径"}
STATE_LABELS = {
    State.SHIPPED: "平台自带",
    State.DRAFT: "草稿",
    State.REPLACED: "已被新稿取代",
    State.REVIEW: "法制审核中",
    State.RETURNED: "审核退回",
    State.PUBLISHED: "已公布",
    State.WITHDRAWN: "已撤下",
}
OPEN = frozenset({State.DRAFT, State.REVIEW, State.RETURNED})
LEADS = {
    State.DRAFT: frozenset({State.REVIEW, State.REPLACED}),
    State.REVIEW: frozenset({State.PUBLISHED, State.RETURNED}),
    State.RETURNED: frozenset({State.REVIEW, State.REPLACED}),
    State.PUBLISHED: frozenset({State.WITHDRAWN}),
}
REFUSALS = {
    State.REVIEW: "这一版不是草稿，不能送审。请打开最新的草稿再送审。",
    State.PUBLISHED: "这一版不在法制审核中，不能公布。请刷新页面，查看它现在的状态。",
    State.RETURNED: "这一版不在法制审核中，不能退回。请刷新页面，查看它现在的状态。",
    State.WITHDRAWN: "这一版没有公布，不需要撤下。请刷新页面，查看它现在的状态。",
}


def may_lead(now: State, to: State) -> bool:
    """Whether an edition may go from one state to another."""
    return to in LEADS.get(now, frozenset())


@dataclass(frozen=True)
class EditionStep:
    """A step in the life of an edition: what it became, when, by whom, with which words, from which day."""

    state: State
    at: datetime
    label: str
    note: str
    valid_from: date | None

    @property
    def state_label(self) -> str:
        return STATE_LABELS[self.state]


@dataclass(frozen=True)
class EditionFacts:
    """An edition with its steps, the oldest first. The same number with the same steps is the same edition."""

    id: int
    kind: Kind
    code: str
    class_code: str
    number: int
    content: dict[str, Any] = field(hash=False)
    digest: str
    why: str
    seat_id: int | None
    account_id: int | None
    label: str
    at: datetime
    steps: tuple[EditionStep, ...]

    @property
    def state(self) -> State:
        return self.steps[-1].state

    @property
    def state_label(self) -> str:
        return STATE_LABELS[self.state]

    @property
    def kind_label(self) -> str:
        return KIND_LABELS[self.kind]

    @property
    def name(self) -> str:
        """What it is called: an item's request, a path's name."""
        return str(self.content.get("request" if self.kind is Kind.ITEM else "name") or self.code)

    @property
    def valid_from(self) -> date | None:
        """Since when it is in force; None while it was never published."""
        return self._day_of(State.PUBLISHED)

    @property
    def proposed_from(self) -> date | None:
        """The day from which its writers want it published; None for the day on which it is."""
        return next((step.valid_from for step in reversed(self.steps) if step.state is State.REVIEW), None)

    @property
    def withdrawn_from(self) -> date | None:
        """The day from which it is no longer in force; None for one that was not withdrawn."""
        return self._day_of(State.WITHDRAWN)

    def in_force(self, on: date) -> bool:
        """Whether it is the city's word on a day, if no later one is."""
        begins, ends = self.valid_from, self.withdrawn_from
        return begins is not None and begins <= on and (ends is None or on < ends)

    def _day_of(self, state: State) -> date | None:
        return next((step.valid_from for step in self.steps if step.state is state), None)
