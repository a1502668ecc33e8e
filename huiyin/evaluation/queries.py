"""Reading verdicts. Whoever may see the matter may see its verdicts; a citizen sees the own ones."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from huiyin.evaluation import rules
from huiyin.evaluation.listed import PAGE, Source, VerdictLine, VerdictPage, verdicts_listed
from huiyin.evaluation.models import Evaluation
from huiyin.evaluation.rules import LEVELS, SOLVED
from huiyin.evaluation.satisfaction import COUNTED, Satisfaction, by_unit, claims_behind
from huiyin.evaluation.verdicts import verdicts
from huiyin.kernel.actor import Actor
from huiyin.matters import queries as matters

__all__ = [
    "COUNTED",
    "LEVELS",
    "PAGE",
    "SOLVED",
    "EvaluationView",
    "Satisfaction",
    "Source",
    "VerdictLine",
    "VerdictPage",
    "by_unit",
    "claims_behind",
    "evaluations",
    "last_verdicts",
    "rounds_left",
    "verdicts",
    "verdicts_listed",
]


@dataclass(frozen=True, kw_only=True)
class EvaluationView:
    """One verdict in words. `follow_up` is the second one of the same citizen."""

    id: int
    claim_id: int
    arrival_id: int
    follow_up: bool
    office_level: int
    office_label: str
    unit_level: int
    unit_label: str
    solved_label: str
    reason: str
    at: datetime
    by_call_back: bool
    reaction: str
    dissatisfied: bool


def evaluations(actor: Actor, matter_id: int, *, on: date) -> tuple[EvaluationView, ...]:
    """Return the verdicts on a matter, the oldest first; none where the matter may not be seen."""
    if not matters.may_see(actor, matter_id, on):
        return ()
    rows = Evaluation.objects.filter(matter_id=matter_id)
    if actor.kind == "citizen":
        rows = rows.filter(arrival_id=actor.arrival_id)
    return tuple(_view(row) for row in rows.order_by("id"))


def rounds_left(claim_id: int, arrival_id: int) -> int:
    """Return how many verdicts the citizen of an arrival may still give on a claim."""
    given = Evaluation.objects.filter(
        claim_id=claim_id, arrival_id=arrival_id, entered_by=rules.PETITIONER
    ).count()
    return max(rules.MOST_ROUNDS - given, 0)


def last_verdicts(matter_ids: Collection[int]) -> dict[int, str]:
    """Return by matter the last verdict of a petitioner on the handling. The caller knows that they may be seen."""
    rows = Evaluation.objects.filter(matter_id__in=matter_ids, entered_by=rules.PETITIONER).order_by("id")
    return {row.matter_id: rules.LEVEL_LABELS[row.unit_level] for row in rows}


def _view(row: Evaluation) -> EvaluationView:
    return EvaluationView(
        id=row.pk,
        claim_id=row.claim_id,
        arrival_id=row.arrival_id,
        follow_up=row.round > 1,
        office_level=row.office_level,
        office_label=rules.LEVEL_LABELS[row.office_level],
        unit_level=row.unit_level,
        unit_label=rules.LEVEL_LABELS[row.unit_level],
        solved_label=rules.SOLVED_LABELS[row.solved],
        reason=row.reason,
        at=row.at,
        by_call_back=row.entered_by == rules.CALL_BACK,
        reaction=row.reaction,
        dissatisfied=rules.dissatisfied(row.unit_level),
    )
