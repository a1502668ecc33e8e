"""Reading reviews and rechecks. Whoever may see the matter may see them."""

from dataclasses import dataclass
from datetime import date, datetime

from huiyin.kernel.actor import Actor
from huiyin.matters import queries as matters
from huiyin.review import rules
from huiyin.review.decided import decided
from huiyin.review.models import Review
from huiyin.review.rules import RESULT_LABELS
from huiyin.units import queries as units

__all__ = ["RESULT_LABELS", "ReviewView", "decided", "fallen_opinions", "reviews"]


@dataclass(frozen=True, kw_only=True)
class ReviewView:
    """One review or recheck in words; undecided ones have no result. An overdue one is not deemed decided (P-10)."""

    id: int
    claim_id: int
    stage: str
    stage_label: str
    organ_id: int
    organ_name: str
    respondent_name: str
    asked_on: date
    received_on: date
    reasons: str
    missed_reason: str
    result: str
    result_label: str
    facts: str
    opinion: str
    basis: str
    new_limit_days: int | None
    decided_at: datetime | None
    served_on: date | None


def reviews(actor: Actor, matter_id: int, *, on: date) -> tuple[ReviewView, ...]:
    """Return the reviews and rechecks in a matter, the oldest first; none where it may not be seen.

    A citizen reads the own ones only, and the opinion only after the own service; a decision that another one asked
    for reaches everybody as an own paper.
    """
    if not matters.may_see(actor, matter_id, on):
        return ()
    asked = Review.objects.filter(claim__matter_id=matter_id)
    rows = list(
        (asked.filter(arrival_id=actor.arrival_id) if actor.kind == "citizen" else asked).order_by("id")
    )
    names = units.units({unit_id for row in rows for unit_id in (row.organ_id, row.respondent_id)})
    return tuple(_view(row, names, actor) for row in rows)


def _view(row: Review, names: dict[int, units.UnitFacts], actor: Actor) -> ReviewView:
    shown = actor.kind != "citizen" or row.served_on is not None
    return ReviewView(
        id=row.pk,
        claim_id=row.claim_id,
        stage=row.stage,
        stage_label=rules.STAGE_LABELS[row.stage],
        organ_id=row.organ_id,
        organ_name=names[row.organ_id].name,
        respondent_name=names[row.respondent_id].name,
        asked_on=row.asked_on,
        received_on=row.received_on,
        reasons=row.reasons,
        missed_reason=row.missed_reason,
        result=row.result if shown else "",
        result_label=RESULT_LABELS.get(row.result, "") if shown else "",
        facts=row.facts if shown else "",
        opinion=row.opinion if shown else "",
        basis=row.basis if shown else "",
        new_limit_days=row.new_limit_days if shown else None,
        decided_at=row.decided_at if shown else None,
        served_on=row.served_on,
    )


def fallen_opinions(claim_id: int) -> tuple[str, ...]:
    """Return the words of a claim's opinions that a review or recheck has revoked or sent back (R-604).

    The caller knows that the claim may be seen.
    """
    sent_back = Review.objects.filter(claim_id=claim_id, result__in=rules.SENT_BACK, decided_at__isnull=False)
    last = sent_back.order_by("-decided_at").values_list("decided_at", flat=True).first()
    return tuple(one.text for one in matters.opinions_given(claim_id) if one.at < last) if last else ()
