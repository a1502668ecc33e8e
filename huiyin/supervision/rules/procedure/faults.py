"""What a rule of procedure says when it is broken, and by whom (BJ-24, BJ-29)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from huiyin.supervision.rules.procedure.facts import ClaimFacts, MatterFacts


class Side(StrEnum):
    """Who answers: the body that receives drives the procedure, the handling unit solves the matter (BJ-29)."""

    OFFICE = "office"
    UNIT = "unit"


SIDE_LABELS: dict[Side, str] = {Side.OFFICE: "受理部门（推进程序）", Side.UNIT: "办理部门（解决问题）"}


@dataclass(frozen=True)
class Fault:
    """One breach: by which unit and side, what is wrong in this case; `about` tells two of one rule apart."""

    claim_id: int
    about: int
    unit_id: int
    side: Side
    said: str


class Follow(StrEnum):
    """Which paper follows on a breach by itself (Art. 40): that of its limit, an order, a suggestion, or none.

    An order where the breach hurts the petitioner's right or is of the gravest kind (S-04); an order where it still
    stands after some days, for what the unit may set right itself (S-07); a suggestion where what is over can only be
    done better; a person decides where one unit says it of another, or nobody may hear.
    """

    LIMIT = "limit"
    ORDER = "order"
    STILL = "still"
    ADVICE = "advice"
    PERSON = "person"


Check = Callable[[MatterFacts, ClaimFacts, date], Iterable[Fault]]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule: what it is called, the ground of an order (S-…), what follows, the article, the mend, the check.

    What happened cannot always be undone: then a person or an accepted answer ends the finding.
    """

    code: str
    label: str
    ground: str
    follows: Follow
    basis: str
    mend: str
    check: Check


def side_of(matter: MatterFacts, unit_id: int, *, of_substance: bool, claim: ClaimFacts) -> Side:
    """The registering body answers for procedure; whoever holds the claim for what belongs to its substance."""
    if unit_id != matter.registrar_id or (of_substance and unit_id == claim.unit_id):
        return Side.UNIT
    return Side.OFFICE


def day(on: date) -> str:
    """2026年3月20日."""
    return f"{on.year}年{on.month}月{on.day}日"
