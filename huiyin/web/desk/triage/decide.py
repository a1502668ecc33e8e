"""Carrying out what was decided in triage: each act is an action of its own, all in one transaction."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from huiyin.kernel.actor import Actor
from huiyin.matters import actions


def decide(
    verbs: tuple[str, ...],
    claim_id: int,
    values: Mapping[str, Any],
    *,
    version: int | None,
    by: Actor,
    at: datetime,
) -> None:
    """Perform the actions in order; the version is that of the first. Raises as performing does."""
    with transaction.atomic():
        for verb in verbs:
            actions.perform(verb, claim_id=claim_id, by=by, at=at, values=values, version=version)
            version = None
