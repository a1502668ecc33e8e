"""What a claim was answered before, in the words of the opinions: for who may see the matter."""

from dataclasses import dataclass
from datetime import datetime

from huiyin.matters.models import Step


@dataclass(frozen=True, kw_only=True)
class OpinionGiven:
    """One opinion as it was filled in: when it was issued, what it said."""

    at: datetime
    text: str


def opinions_given(claim_id: int) -> tuple[OpinionGiven, ...]:
    """Return the opinions issued on a claim, the oldest first. The caller knows that the claim may be seen."""
    steps = Step.objects.filter(claim_id=claim_id, verb="issue_opinion").order_by("pk")
    return tuple(OpinionGiven(at=step.at, text=step.values.get("opinion", "")) for step in steps)
