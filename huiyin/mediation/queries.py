"""Reading mediations. Whoever may see the matter may see them."""

from dataclasses import dataclass
from datetime import date, datetime

from huiyin.kernel.actor import Actor
from huiyin.matters import queries as matters
from huiyin.matters.queries.withheld import WITHHELD, is_set_apart
from huiyin.mediation import rules
from huiyin.mediation.models import Mediation

__all__ = ["MediationView", "mediations"]


@dataclass(frozen=True, kw_only=True)
class MediationView:
    """One mediation in words; one that has not ended has no result. A person is shown by the register number."""

    id: int
    claim_id: int
    form_label: str
    mediator: str
    other_label: str
    agreed_on: date
    began_at: datetime
    ended_at: datetime | None
    result_label: str
    reason: str
    perform_by: date | None


def mediations(actor: Actor, matter_id: int, *, on: date) -> tuple[MediationView, ...]:
    """Return the mediations in a matter, the oldest first; none where it may not be seen."""
    if not matters.may_see(actor, matter_id, on):
        return ()
    return tuple(map(_view, Mediation.objects.filter(claim__matter_id=matter_id).order_by("id")))


def _view(row: Mediation) -> MediationView:
    """One mediation; of a claim that was set apart since, without its words (C-1)."""
    apart = is_set_apart(row.claim_id)
    return MediationView(
        id=row.pk,
        claim_id=row.claim_id,
        form_label=rules.FORM_LABELS[row.form],
        mediator=WITHHELD if apart else row.mediator,
        other_label=WITHHELD if apart else _other(row),
        agreed_on=row.agreed_on,
        began_at=row.began_at,
        ended_at=row.ended_at,
        result_label=rules.RESULT_LABELS.get(row.result, ""),
        reason=WITHHELD if apart and row.reason else row.reason,
        perform_by=row.perform_by,
    )


def _other(row: Mediation) -> str:
    return row.other_name or f"对方当事人（登记号{row.other_party_id}）"
