"""What routing is told, and what it answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as default
from datetime import date

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.routing.rules.lanes import Lane

ACCUSATION = "accusation"
BOTH = "+"
OBJECTION_DAYS = 365


@dataclass(frozen=True, slots=True)
class DutyFacts:
    """One row of the duty list. A keyword "a+b" asks for both words in any order."""

    id: int
    unit_id: int
    text: str
    keywords: tuple[str, ...]
    field: str
    level: str
    lane: str
    community: bool
    source: str
    valid_from: date
    valid_to: date | None

    def valid_on(self, on: date) -> bool:
        """Whether the row holds on a day; `valid_to` is the first day on which it no longer does."""
        return self.valid_from <= on and (self.valid_to is None or on < self.valid_to)


@dataclass(frozen=True, slots=True)
class TerritoryFacts:
    """One territory rule: either a unit or a level is set."""

    id: int
    place_id: int
    duty_item_id: int | None
    unit_id: int | None
    level: str
    source: str
    valid_from: date
    valid_to: date | None

    def valid_on(self, on: date) -> bool:
        """Whether the rule holds on a day."""
        return self.valid_from <= on and (self.valid_to is None or on < self.valid_to)


@dataclass(frozen=True, slots=True)
class ObjectionFacts:
    """An upheld objection: met by these words of a duty, the unit was not the right one; who got it instead."""

    duty_item_id: int
    unit_id: int
    to_unit_id: int
    words: frozenset[str]
    heard_on: date

    def holds(self, on: date, *, learned_until: date) -> bool:
        """Whether it counts on a day: for a year, until history that was learned from knows of it."""
        return learned_until < self.heard_on and 0 <= (on - self.heard_on).days <= OBJECTION_DAYS

    def concerns(self, words: Iterable[str]) -> bool:
        """Whether a text in which these words met the duty is such a matter."""
        return 2 * len(self.words.intersection(words)) >= len(self.words)


@dataclass(frozen=True)
class RoutingFacts:
    """What is known of a claim when it is to be routed. `field` is a code or name of the content taxonomy."""

    text: str
    on: date
    place_id: int | None = None
    field: str = ""
    claim_class: str = ""
    repeats: int = 0
    accused_unit_ids: frozenset[int] = default(default_factory=frozenset)
    accused_account_ids: frozenset[int] = default(default_factory=frozenset)


@dataclass(frozen=True)
class Alternative:
    """Another unit that may be meant."""

    unit_id: int
    duty_item_id: int | None
    reason: str
    probability: float = 0.0


@dataclass(frozen=True)
class Proposal:
    """A proposal for a person to confirm; nothing is sent by it.

    `unit_id` None means that routing abstains; the reasons say why, the alternatives (at most three) what to
    choose from. `score` is comparable within one duty list only. `unit_id` leads; the helpers' duties are met as well.
    `probability` is fitted; `history` counts the matters of that kind which history knows, of the learned `version`.
    """

    unit_id: int | None
    copy_unit_ids: tuple[int, ...] = ()
    lane: Lane | None = None
    duty_item_id: int | None = None
    place_id: int | None = None
    reasons: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    score: float = 0.0
    level: str = ""
    helper_unit_ids: tuple[int, ...] = ()
    probability: float = 0.0
    history: int = 0
    version: int = 0


def check_keywords(keywords: Iterable[str]) -> list[str]:
    """Keywords as stored, without doubles. Raises Refused "duty.keyword" for none or one of a single sign."""
    found = list(dict.fromkeys(tidied for each in keywords if (tidied := tidy(each))))
    for keyword in found:
        first, *others = keyword.split(BOTH)
        if len(first) < 2 or not all(others) or len(keyword) > 40:
            raise Refused(
                f"日常用语“{keyword}”须为 2 至 40 个字；须同时出现的词用“+”连接，其中第一个词至少 2 个字。",
                code="duty.keyword",
                field="keywords",
            )
    if not found:
        raise Refused("请至少填写一个日常用语。", code="duty.keyword", field="keywords")
    return found
