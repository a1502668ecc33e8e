"""Papers in effect that have not reached the citizen: they stand on the list of who owes the service (N-8, A-9)."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Exists, F, Min, OuterRef, QuerySet

from huiyin.kernel.clock import day_of
from huiyin.matters.engine import refusals, served
from huiyin.matters.models import Claim, Clock


def owed_by(unit_id: int) -> QuerySet[Any, Any]:
    """Return the ids of claims on which their unit still owes a service after they have left the list of open ones.

    A refusal that nobody has received, or an answer that has reached some of its citizens only.
    """
    owed = refusals.owed_refusals().filter(claim_id=OuterRef("pk"))
    refused = Claim.objects.filter(Exists(owed), unit_id=unit_id, state__in=refusals.REFUSED)
    running = Clock.objects.filter(unit_id=unit_id, rule="X-SERVE", ended_on__isnull=True)
    # Each from its own index: with "or" between them every claim of the register would be looked at.
    answered = running.filter(claim__ended_on__isnull=False).values("claim_id")
    return refused.values(claim_id=F("pk")).union(answered)


def issued_since(claim_ids: Collection[int]) -> dict[int, date]:
    """Return for each claim the day on which the oldest paper that is still to be served was issued."""
    owed = refusals.owed_refusals() | served.owed_answers()
    found = owed.filter(claim_id__in=claim_ids).values("claim_id").annotate(first=Min("issued_at"))
    return {row["claim_id"]: day_of(row["first"]) for row in found.order_by()}
