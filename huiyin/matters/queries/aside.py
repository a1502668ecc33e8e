"""Lists aside of what a unit holds, mostly short: ids of claims on which it owes something else."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Q, QuerySet

from huiyin.matters.models import Clock, Objection, SubTask
from huiyin.matters.queries import unserved

Ids = QuerySet[Any, Any]


def _returned(unit_id: int) -> Ids:
    """Objections that this unit has to decide, or whose refusal brought the claim back to it."""
    to_decide = Q(decider_id=unit_id, decided_at__isnull=True, rung=Objection.SENDER)
    refused = Q(unit_id=unit_id, agreed=False, claim__unit_id=unit_id)
    return Objection.objects.filter(to_decide | refused, claim__ended_on__isnull=True).values("claim_id")


def _disputes(unit_id: int) -> Ids:
    """Disputes about competence that this unit decides as the common superior or joint conference (R-314)."""
    return Objection.objects.filter(
        decider_id=unit_id,
        decided_at__isnull=True,
        rung=Objection.SUPERIOR,
        claim__ended_on__isnull=True,
    ).values("claim_id")


def _help(unit_id: int) -> Ids:
    return SubTask.objects.filter(unit_id=unit_id, answered_at__isnull=True).values("claim_id")


def _execute(unit_id: int) -> Ids:
    return Clock.objects.filter(unit_id=unit_id, rule="X-EXEC", ended_on__isnull=True).values("claim_id")


ASIDE: Mapping[str, Callable[[int], Ids]] = {
    "returned": _returned,
    "disputes": _disputes,
    "help": _help,
    "execute": _execute,
    "unserved": unserved.owed_by,
}
