"""Closing an account."""

from datetime import date, datetime

from django.db import transaction

from huiyin.accounts import permissions
from huiyin.accounts.actions.close_seat import end_seats
from huiyin.accounts.models import Account, Seat
from huiyin.accounts.queries.facts import in_force_q
from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound


def close_account(account_id: int, *, on: date, by: Actor, at: datetime) -> None:
    """The person can no longer sign in, and all seats end (on leaving the service)."""
    permissions.check_manages_account(by, account_id, min(on, day_of(at)))
    permissions.check_not_own(by, account_id)
    with transaction.atomic():
        if not Account.objects.filter(pk=account_id).update(is_active=False):
            raise NotFound("没有这个账号。", code="accounts.unknown")
        rows = Seat.objects.select_for_update().filter(in_force_q(on), account_id=account_id).order_by("id")
        end_seats(list(rows), on=on, by=by, at=at)
        record(f"account:{account_id}", "account.closed", by=by, at=at, detail={"on": on.isoformat()})
