"""Rules about what units answer for by Articles 42 to 46, beside limits, papers and the conduct of a case."""

from collections.abc import Iterator
from datetime import date

from huiyin.supervision.rules.procedure.facts import ClaimFacts, MatterFacts
from huiyin.supervision.rules.procedure.faults import Fault, Rule, Side, day

ATTITUDE = "PA-28"

CONFIDED = frozenset({ATTITUDE})
"""Rules whose findings the unit named does not see, nor whom it leads: who complained would be known there (WG-34)."""


def _rude(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    for one in claim.complaints:
        words = f"信访人反映工作人员态度、作风的诉求经核查属实，{day(one.on)}予以支持。"
        yield Fault(claim.id, one.id, one.unit_id, Side.UNIT, words)


RULES = (
    Rule(
        code=ATTITUDE,
        label="对待群众态度、作风问题经查属实",
        ground="S-03",
        basis="《信访工作条例》第四十六条",
        mend="由上级或者负责监督的单位督促整改，按照有关规定追究责任；不得向被反映单位透露信访人的情况。",
        check=_rude,
    ),
)
