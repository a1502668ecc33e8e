"""Changing what a seat may do."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from huiyin.accounts import permissions
from huiyin.accounts.actions.open_seat import checked_roles
from huiyin.accounts.models import Seat
from huiyin.accounts.queries import SeatFacts, seat
from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role


def grant_roles(seat_id: int, *, roles: Iterable[Role], by: Actor, at: datetime) -> SeatFacts:
    """Replace a seat's roles. Raises NotAllowed for a stranger or one's own seat, Refused for a clash."""
    found = seat(seat_id)
    permissions.check_seat_manager(by, found.unit.id)
    permissions.check_not_own(by, found.account_id)
    wanted = checked_roles(roles)
    with transaction.atomic():
        Seat.objects.filter(pk=seat_id).update(roles=[role.value for role in wanted])
        before = sorted(role.value for role in found.roles)
        detail = {"seat": seat_id, "before": before, "after": [role.value for role in wanted]}
        record(f"account:{found.account_id}", "seat.roles_changed", by=by, at=at, detail=detail)
    return seat(seat_id)
