"""Papers in effect that have not reached the citizen: they stand on the list of who owes the service (N-8, A-9)."""

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, Min, OuterRef, Q

from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.engine import refusals, service
from huiyin.matters.models import Clock


def owed_by(unit_id: int | None) -> Q:
    """Say of a claim that its unit still owes a service after the claim has left the list of open ones.

    A refusal that nobody has received, or an answer that has reached some of its citizens only.
    """
    refused = refusals.owed_refusals().filter(claim_id=OuterRef("pk"))
    running = Clock.objects.filter(unit_id=unit_id, rule="X-SERVE", ended_on__isnull=True)
    return Q(Exists(refused), unit_id=unit_id, state__in=refusals.REFUSED) | Q(
        pk__in=running.values("claim_id"), ended_on__isnull=False
    )


def issued_since(claim_ids: Collection[int]) -> dict[int, date]:
    """Return for each claim the day on which the oldest paper that is still to be served was issued."""
    owed = refusals.owed_refusals() | service.owed_answers()
    found = owed.filter(claim_id__in=claim_ids).values("claim_id").annotate(first=Min("issued_at"))
    return {row["claim_id"]: row["first"].astimezone(SHANGHAI).date() for row in found.order_by()}
