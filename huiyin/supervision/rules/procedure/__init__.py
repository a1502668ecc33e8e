"""The rules of procedure that every matter is checked against: facts in, faults out; pure (BJ-24, BJ-28, BJ-29)."""

from collections.abc import Iterator
from datetime import date

from huiyin.supervision.rules.procedure import conduct, limits, papers, responsibility
from huiyin.supervision.rules.procedure.facts import (
    AnswerFacts,
    ClaimFacts,
    ComplaintFacts,
    LimitFacts,
    MatterFacts,
    ObjectionFacts,
    OmissionFacts,
    PaperFacts,
    PastedFacts,
    ReversalFacts,
    SendingFacts,
)
from huiyin.supervision.rules.procedure.faults import SIDE_LABELS, Fault, Follow, Rule, Side, day
from huiyin.supervision.rules.procedure.limits import OVERDUE_RULES
from huiyin.supervision.rules.procedure.responsibility import CONFIDED

__all__ = [
    "CONFIDED",
    "OVERDUE_RULES",
    "RULES",
    "SIDE_LABELS",
    "AnswerFacts",
    "ClaimFacts",
    "ComplaintFacts",
    "Fault",
    "Follow",
    "LimitFacts",
    "MatterFacts",
    "ObjectionFacts",
    "OmissionFacts",
    "PaperFacts",
    "PastedFacts",
    "ReversalFacts",
    "Rule",
    "SendingFacts",
    "Side",
    "day",
    "faults_of",
]

RULES: dict[str, Rule] = {
    rule.code: rule for rule in (*limits.RULES, *papers.RULES, *conduct.RULES, *responsibility.RULES)
}
"""By code, in the order in which a matter goes."""


def faults_of(matter: MatterFacts, on: date) -> Iterator[tuple[Rule, Fault]]:
    """All that is wrong with a matter on a day."""
    for rule in RULES.values():
        for claim in matter.claims:
            for fault in rule.check(matter, claim, on):
                yield rule, fault
