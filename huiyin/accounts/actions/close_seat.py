"""Taking a seat away."""

from datetime import date, datetime
from functools import partial

from django.db import transaction
from django.db.models import Q

from huiyin.accounts import permissions
from huiyin.accounts.events import SeatClosed
from huiyin.accounts.models import Responsibility, Seat
from huiyin.accounts.queries import seat
from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.board import publish
from huiyin.kernel.errors import Refused


def close_seat(seat_id: int, *, on: date, by: Actor, at: datetime) -> None:
    """End a seat from a day on, with the memberships and responsibilities that hang on it.

    Raises NotAllowed for a stranger, Refused when it has ended already.
    """
    found = seat(seat_id)
    permissions.check_seat_manager(by, found.unit.id)
    permissions.check_not_own(by, found.account_id)
    with transaction.atomic():
        rows = list(
            Seat.objects.select_for_update().filter(Q(pk=seat_id) | Q(home_id=seat_id)).order_by("id")
        )
        ending = [row for row in rows if row.closed_on is None or row.closed_on > on]
        if seat_id not in [row.id for row in ending]:
            raise Refused("这个岗位已经撤销。", code="seat.closed_already")
        end_seats(ending, on=on, by=by, at=at)


def end_seats(rows: list[Seat], *, on: date, by: Actor, at: datetime) -> None:
    """End these seats and what hangs on them, in the caller's transaction."""
    for row in rows:
        # A seat that was to begin later never begins.
        row.closed_on = max(on, row.opened_on)
    Seat.objects.bulk_update(rows, ["closed_on"])
    Responsibility.objects.filter(seat__in=rows, closed_on__isnull=True).update(closed_on=on)
    for row in rows:
        detail = {"seat": row.id, "unit": row.unit_id, "on": on.isoformat()}
        record(f"account:{row.account_id}", "seat.closed", by=by, at=at, detail=detail)
        transaction.on_commit(partial(publish, SeatClosed(row.id, row.unit_id, on)))
