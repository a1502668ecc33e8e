"""Ending the authority of an agent (R-111)."""

from datetime import date, datetime

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound, Refused
from huiyin.people.models import Representation
from huiyin.people.permissions import check_may_change
from huiyin.people.rules import checked_reason


def revoke_agent(representation_id: int, *, reason: str, on: date, by: Actor, at: datetime) -> None:
    """End an authority; from `on` the agent's petitions are no longer the principal's. Raises NotFound, Refused."""
    check_may_change(by)
    reason = checked_reason(reason)
    with transaction.atomic():
        row = Representation.objects.select_for_update(of=("self",)).filter(pk=representation_id).first()
        if row is None:
            raise NotFound("没有找到这份委托。", code="people.unknown_agent")
        if row.revoked_on is not None:
            raise Refused("这份委托已经解除，无需重复办理。", code="people.revoked", field="representation")
        row.revoked_on = on
        row.save(update_fields=["revoked_on"])
        detail = {"representation": row.pk, "reason": reason, "on": on.isoformat()}
        audit.record(f"people:{row.principal_id}", "people.revoke_agent", by=by, at=at, detail=detail)
