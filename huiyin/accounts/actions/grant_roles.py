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
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.kernel.text import shorten, tidy


def grant_roles(
    seat_id: int, *, roles: Iterable[Role], by: Actor, at: datetime, title: str = ""
) -> SeatFacts:
    """Replace a seat's roles, and its title where one is given.

    Raises NotAllowed for a stranger, one's own seat or the compartment's, Refused for a clash or a seat that has ended.
    """
    found = seat(seat_id)
    permissions.check_seat_manager(by, found.unit.id)
    permissions.check_not_own(by, found.account_id)
    if found.closed_on is not None:
        raise Refused("这个岗位已经撤销，不能再变更。请另行设岗。", code="seat.closed_already")
    wanted = checked_roles(roles)
    permissions.check_gives_roles(by, found.unit.id, set(wanted) - found.roles)
    title = shorten(tidy(title), 40) or found.title
    with transaction.atomic():
        Seat.objects.filter(pk=seat_id).update(roles=[role.value for role in wanted], title=title)
        before = sorted(role.value for role in found.roles)
        detail = {"seat": seat_id, "before": before, "after": [role.value for role in wanted]}
        if title != found.title:
            detail |= {"title_before": found.title, "title_after": title}
        record(f"account:{found.account_id}", "seat.roles_changed", by=by, at=at, detail=detail)
    return seat(seat_id)
