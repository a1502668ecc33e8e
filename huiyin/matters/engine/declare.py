"""The words in which an action is declared. Everything that pages, API, maps and drawings show comes from here.

Hooks (`guard`, `perform`, `when` …) take the `Work` of the engine; it is not named here, so that words stay below work.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from huiyin.deadlines.limits import Limit
from huiyin.kernel.roles import Role
from huiyin.matters.states import ClaimState


class FieldKind(StrEnum):
    """How a field is asked and checked."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    DATE = "date"
    NUMBER = "number"
    YES_NO = "yes_no"
    UNIT = "unit"
    UNITS = "units"
    PATH = "path"
    MATTER_NUMBER = "matter_number"
    FILES = "files"


class Relation(StrEnum):
    """How an actor stands to a claim; a role counts only in a relation."""

    REGISTRAR = "registrar"
    HOLDER = "holder"
    SENDER = "sender"
    DECIDER = "decider"
    REVIEWER = "reviewer"
    HELPER = "helper"
    WATCHER = "watcher"
    PETITIONER = "petitioner"


RELATION_LABELS: Mapping[Relation, str] = {
    Relation.REGISTRAR: "登记单位",
    Relation.HOLDER: "承办单位",
    Relation.SENDER: "转送交办单位",
    Relation.DECIDER: "共同上级（联席会议）",
    Relation.REVIEWER: "复查复核机关",
    Relation.HELPER: "协办单位",
    Relation.WATCHER: "督查单位",
    Relation.PETITIONER: "信访人本人",
}


@dataclass(frozen=True, kw_only=True)
class Field:
    """One thing that an action asks. `choices` pairs value and Chinese label; `options` computes them for a case.

    `asked_with` pairs another field with the values of it (parted by spaces) with which this one is asked; a form may
    hide it otherwise. `asked` tells for a case whether the field is asked at all, `needed` whether one that others may
    leave open must be filled in, `hint` says its help where that hangs on the case, such as a number of the region.
    A `secret` field's value stands in no step. A field of units takes such as stand on the day, one of `former` units
    also abolished ones.
    """

    name: str
    label: str
    kind: FieldKind
    required: bool = True
    help: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    options: Callable[[Any], tuple[tuple[str, str], ...]] | None = None
    max_length: int = 5000
    min_value: int | None = None
    max_value: int | None = None
    secret: bool = False
    asked_with: tuple[str, str] | None = None
    former: bool = False
    asked: Callable[[Any], bool] | None = None
    needed: Callable[[Any], bool] | None = None
    hint: Callable[[Any], str] | None = None


@dataclass(frozen=True, kw_only=True)
class Who:
    """A role in a relation. Without roles, the relation alone suffices (the petitioner)."""

    relation: Relation
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StartClock:
    """A limit that the action starts: rule ID, who owes it, and the day from which it counts (default: that day).

    Where it is no `duty` but a window of those whom `owes` names, nobody is late by it. `limit` gives the length where
    it is set in the case instead of by the regional parameters.
    """

    rule: str
    owes: Relation
    duty: bool = True
    since: Callable[[Any], date] | None = None
    when: Callable[[Any], bool] | None = None
    limit: Callable[[Any], Limit] | None = None


def _nothing(work: Any) -> None:
    """Do no more than the engine does for every action."""


def _always(work: Any) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Tell:
    """A notice that leaves with the action, where its condition holds: template code and addressee."""

    template: str
    to: Relation
    when: Callable[[Any], bool] = _always


@dataclass(frozen=True, kw_only=True)
class Action:
    """A change to a claim or matter, as data plus its few own lines.

    `leads_from` are the states in which it is lawful; `leads_to` the state after it (None: unchanged, or set by
    `perform` to one of `may_lead_to`, some of them reached `only_from` certain states). `basis` names rule IDs.
    `meets` and `stops` are the limits that end with the action, `may_end` those that its own lines end in some cases,
    `lengthens` and `suspends` those whose last day its own lines move. `guard` refuses with a reason a citizen could
    read; `perform` holds the own lines before the declared clocks start, `conclude` those that quote the started
    clocks. `by_system` actions may also be performed by the platform itself, which then appears as the actor.
    """

    verb: str
    label: str
    leads_from: frozenset[ClaimState]
    leads_to: ClaimState | None = None
    may_lead_to: frozenset[ClaimState] = frozenset()
    only_from: Mapping[ClaimState, frozenset[ClaimState]] = field(default_factory=dict)
    who: tuple[Who, ...]
    fields: tuple[Field, ...] = ()
    papers: tuple[str, ...] = ()
    starts: tuple[StartClock, ...] = ()
    meets: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    may_end: tuple[str, ...] = ()
    lengthens: tuple[str, ...] = ()
    suspends: tuple[str, ...] = ()
    tells: tuple[Tell, ...] = ()
    basis: tuple[str, ...] = ()
    whole_matter: bool = False
    internal: bool = False
    by_system: bool = False
    when: Callable[[Any], bool] = _always
    guard: Callable[[Any], None] = _nothing
    perform: Callable[[Any], None] = _nothing
    conclude: Callable[[Any], None] = _nothing
    handbook: str = ""

    @property
    def targets(self) -> frozenset[ClaimState]:
        """All states that the action may lead to, for the drawing and the machine tests."""
        if self.leads_to is not None:
            return self.may_lead_to | {self.leads_to}
        return self.may_lead_to or self.leads_from

    def targets_from(self, before: ClaimState) -> frozenset[ClaimState]:
        """The states that the action may lead to from one state."""
        return frozenset(state for state in self.targets if before in self.only_from.get(state, (before,)))
