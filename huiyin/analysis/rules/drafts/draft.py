"""A draft as it is looked through before it is issued, what is known around it, and what was found in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

OPINIONS = frozenset({"issue_opinion", "decide_review", "decide_recheck"})
"""Papers of Art. 31(6): they are reviewed and rechecked, not reconsidered or sued."""
OF_OTHER_WAYS = frozenset({"divert", "report_progress", "report_decision"})
"""Papers about a procedure of another law, into which a claim went."""
ANSWERS = frozenset({"issue_opinion", "report_decision", "report_completion"})
"""Papers that answer what was asked."""
LOOKED_AT = ANSWERS | OPINIONS | OF_OTHER_WAYS | {"decline", "no_longer_accept"}
"""Papers to the petitioner in the office's own words."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a draft: the field it was typed into and what it has to say."""

    name: str
    label: str
    text: str

    @property
    def answers(self) -> bool:
        """Whether the citizen reads the answer in this part."""
        return self.name in {"facts", "opinion", "reason", "reasons", "decision", "summary", "finding"}


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What is about to be issued on a claim.

    `verb` is the action that would issue it, `asked` the claim in the citizen's words.
    """

    verb: str
    asked: str
    parts: tuple[Part, ...]

    @property
    def answers(self) -> tuple[str, ...]:
        """The parts that answer the citizen."""
        return tuple(part.text for part in self.parts if part.answers)


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where in a draft: signs `start` to `end` of a part's text."""

    part: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Misquoted:
    """An article that a part names and that is not so, with the reason in Chinese."""

    place: Place
    reason: str


@dataclass(frozen=True, kw_only=True)
class PersonalNumber:
    """A personal number standing in a part; `label` is its kind in Chinese."""

    place: Place
    label: str


@dataclass(frozen=True, kw_only=True)
class Known:
    """What a draft is held against.

    `limits` are days by what they are for ("复查": 30); `fallen` are opinions of the same claim that a review has
    revoked or sent back (R-604); `weight` says how much a pair of signs tells, by its rarity among what people ask;
    `everyday` shows some of that.
    """

    limits: Mapping[str, int] = field(default_factory=dict)
    misquoted: tuple[Misquoted, ...] = ()
    numbers: tuple[PersonalNumber, ...] = ()
    fallen: tuple[str, ...] = ()
    weight: Mapping[str, float] = field(default_factory=dict)
    rarest: float = 1.0
    everyday: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing to mend: which rule, where, what is wrong, and how it is mended.

    `place` is None where something is missing from the whole; `must` tells what the law asks for from advice.
    """

    code: str
    rule: str
    says: str
    mend: str
    place: Place | None = None
    quote: str = ""
    must: bool = True
