"""The history of a matter: each step that people read stands with an audit row that proves it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Step
from huiyin.matters.states import ClaimState


def append(step: Step, *, by: Actor, detail: Mapping[str, Any]) -> None:
    """Write an unsaved step in an actor's name, and its audit row: `detail` holds codes and ids only."""
    step.actor_label, step.seat_id, step.unit_id = by.label[:120], by.seat_id, by.unit_id
    step.save()
    audit.record(
        f"matter:{step.matter_id}", step.verb, by=by, at=step.at, detail={"step": step.pk} | dict(detail)
    )


def state_before(work: Work, verb: str) -> ClaimState | None:
    """Return the state in which the claim stood when an action was last performed on it."""
    last = Step.objects.filter(claim_id=work.claim.pk, verb=verb).order_by("-id").first()
    return ClaimState(last.from_state) if last is not None else None


def last_opinion(work: Work, *, issued_at: datetime | None = None) -> dict[str, str]:
    """Return what the claim's latest opinion said, as it was filled in, or the one issued at a moment; else empty."""
    steps = Step.objects.filter(claim_id=work.claim.pk, verb="issue_opinion")
    last = (steps.filter(at=issued_at) if issued_at else steps).order_by("-id").first()
    return dict(last.values) if last is not None else {}
