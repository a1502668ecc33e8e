"""Naming who answers for a unit's petition work (JZ-04, WG-36, BJ-29)."""

from datetime import date, datetime

from django.db import transaction

from huiyin.accounts import permissions
from huiyin.accounts.models import Responsibility
from huiyin.accounts.queries import seat
from huiyin.accounts.rules import ResponsibilityKind, Side
from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.units.queries import unit


def assign_responsibility(
    unit_id: int, *, kind: ResponsibilityKind, side: Side, seat_id: int, on: date, by: Actor, at: datetime
) -> None:
    """The seat bears this responsibility from a day on; whoever bore it before no longer does.

    Raises NotAllowed for a stranger, Refused when the seat gives no rights on the day.
    """
    permissions.check_seat_manager(by, unit_id)
    if not seat(seat_id).gives_rights(on):
        raise Refused(
            "该岗位在这一天不在用，不能承担责任。请另选。", code="responsibility.seat", field="seat"
        )
    with transaction.atomic():
        standing = Responsibility.objects.select_for_update().filter(
            unit_id=unit(unit_id).id, kind=kind, side=side, closed_on__isnull=True
        )
        standing.update(closed_on=on)
        Responsibility.objects.create(unit_id=unit_id, kind=kind, side=side, seat_id=seat_id, opened_on=on)
        detail = {"kind": kind.value, "side": side.value, "seat": seat_id, "on": on.isoformat()}
        record(f"unit:{unit_id}", "responsibility.assigned", by=by, at=at, detail=detail)
