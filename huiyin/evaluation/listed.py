"""Verdicts of many matters, the newest first, for those who watch over a territory (JZ-30); never of an accusation."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.evaluation import rules
from huiyin.evaluation.models import Evaluation
from huiyin.kernel.actor import Actor
from huiyin.matters.queries.seen import visible

PAGE = 50
Source = Literal["message", "verdict", "recorded"]
"""Words that a petitioner left on the web, verdicts of petitioners, verdicts that a caller recorded (E-6)."""


@dataclass(frozen=True, kw_only=True)
class VerdictLine:
    """One verdict with its matter."""

    number: str
    title: str
    unit_id: int
    at: datetime
    unit_label: str
    office_label: str
    solved_label: str
    reason: str
    dissatisfied: bool
    reaction: str


@dataclass(frozen=True, kw_only=True)
class VerdictPage:
    """One page of verdicts, and how many there are from each source."""

    rows: tuple[VerdictLine, ...]
    counts: dict[Source, int]
    page: int


def verdicts_listed(actor: Actor, source: Source, *, on: date, page: int = 1) -> VerdictPage:
    """Verdicts on matters in the actor's sight."""
    found = _sources(actor, on)
    counts: dict[Source, int] = {key: rows.count() for key, rows in found.items()}
    page = min(max(page, 1), max(1, -(-counts[source] // PAGE)))
    rows = found[source].select_related("matter", "claim").order_by("-at", "-id")
    return VerdictPage(
        rows=tuple(_line(row) for row in rows[(page - 1) * PAGE : page * PAGE]), counts=counts, page=page
    )


def _sources(actor: Actor, on: date) -> dict[Source, QuerySet[Evaluation]]:
    seen = visible(actor, on).filter(pk=OuterRef("matter_id"), restricted=False)
    rows = Evaluation.objects.filter(Exists(seen))
    own = rows.filter(entered_by=rules.PETITIONER)
    recorded = rows.filter(entered_by=rules.CALL_BACK)
    return {"message": own.exclude(reason=""), "verdict": own, "recorded": recorded}


def _line(row: Evaluation) -> VerdictLine:
    return VerdictLine(
        number=row.matter.number,
        title=row.matter.title,
        unit_id=row.claim.unit_id,
        at=row.at,
        unit_label=rules.LEVEL_LABELS[row.unit_level],
        office_label=rules.LEVEL_LABELS[row.office_level],
        solved_label=rules.SOLVED_LABELS[row.solved],
        reason=row.reason,
        dissatisfied=rules.dissatisfied(row.unit_level),
        reaction=row.reaction,
    )
