"""The facts of a matter that the rules of procedure look at: no names, no texts but what was written about contact."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, kw_only=True)
class LimitFacts:
    """One limit that a unit owes: until when, and when it ended, kept or not."""

    id: int
    rule: str
    unit_id: int
    rolled: date
    ended_on: date | None = None
    met: bool = False
    provisional: bool = False

    def is_overdue(self, on: date) -> bool:
        """Whether it still runs after its last day; a provisional day is no ground for anything (A-6)."""
        return self.ended_on is None and not self.provisional and on > self.rolled

    @property
    def was_late(self) -> bool:
        """Whether it was kept, but after its last day."""
        return self.met and self.ended_on is not None and self.ended_on > self.rolled


@dataclass(frozen=True, kw_only=True)
class PaperFacts:
    """One paper that is not void."""

    id: int
    kind: str
    to_petitioner: bool = True
    served: bool = False


@dataclass(frozen=True, kw_only=True)
class PastedFacts:
    """The unit's answer to an unrelated matter in the same words: its number and day; `field` where that is another
    one, `place` where it is known.
    """

    number: str
    on: date
    field: str = ""
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class AnswerFacts:
    """One answer: the unit, what it says about contact, and the number of the matter whose answer it repeats to the
    same petitioner; `pasted` where its words stand in an answer to another's unrelated matter.
    """

    step_id: int
    unit_id: int
    contacted: str = ""
    repeats: str = ""
    pasted: PastedFacts | None = None


@dataclass(frozen=True, kw_only=True)
class SendingFacts:
    """One sending of a claim, in order of time; `first` marks the first receiver."""

    id: int
    to_unit_id: int
    on: date
    first: bool = False


@dataclass(frozen=True, kw_only=True)
class ObjectionFacts:
    """One objection of a unit to a sending; `refused_on` where the sender refused it and the claim stayed,
    `agreed_by` the sender where it found it right.
    """

    id: int
    unit_id: int
    on: date
    refused_on: date | None = None
    agreed_by: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReversalFacts:
    """One review or recheck that did not uphold the answer of a unit: its stage and its result as the case has them."""

    id: int
    unit_id: int
    stage: str
    result: str
    on: date


@dataclass(frozen=True, kw_only=True)
class OmissionFacts:
    """A report of completion that says: the problem arose because a unit did not do its duty."""

    id: int
    unit_id: int
    on: date


@dataclass(frozen=True, kw_only=True)
class ComplaintFacts:
    """A unit of whose staff's conduct the claim complains, and the day on which the complaint was found true."""

    id: int
    unit_id: int
    on: date


@dataclass(frozen=True, kw_only=True)
class ClaimFacts:
    """One claim. `heard` says whether the petitioner was asked, heard or reached an agreement along the way; `calls`
    how often people have telephoned about its matter.
    """

    id: int
    unit_id: int
    state: str
    claim_class: str = "petition"
    way: int | None = 6
    accepted_on: date | None = None
    heard: bool = False
    calls: int = 0
    limits: tuple[LimitFacts, ...] = field(default=())
    papers: tuple[PaperFacts, ...] = field(default=())
    answers: tuple[AnswerFacts, ...] = field(default=())
    sendings: tuple[SendingFacts, ...] = field(default=())
    objections: tuple[ObjectionFacts, ...] = field(default=())
    reversals: tuple[ReversalFacts, ...] = field(default=())
    omissions: tuple[OmissionFacts, ...] = field(default=())
    complaints: tuple[ComplaintFacts, ...] = field(default=())


@dataclass(frozen=True, kw_only=True)
class MatterFacts:
    """One matter with its claims. `named`: the petitioner is known, so that papers can reach them (P-4)."""

    id: int
    version: int
    registrar_id: int
    received_on: date
    named: bool = True
    first_unit_id: int | None = None
    claims: tuple[ClaimFacts, ...] = field(default=())
