"""Giving a person a seat."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from huiyin.accounts import permissions
from huiyin.accounts.events import SeatOpened
from huiyin.accounts.models import Account, Seat
from huiyin.accounts.queries import SeatFacts, seat
from huiyin.accounts.rules import clashing
from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.board import publish
from huiyin.kernel.errors import NotFound, Refused
from huiyin.kernel.roles import ROLE_LABELS, Role
from huiyin.kernel.text import shorten, tidy
from huiyin.units.queries import unit


def open_seat(
    *,
    account_id: int,
    unit_id: int,
    title: str,
    roles: Iterable[Role],
    opened_on: date,
    by: Actor,
    at: datetime,
    home_id: int | None = None,
) -> SeatFacts:
    """Give a person a seat in a unit with roles, from a day on.

    Raises NotAllowed for a stranger, for the person's own seat or the compartment's, Refused for roles that may not
    meet in one seat, none at all, or a unit that does not stand on the day.
    """
    permissions.check_seat_manager(by, unit_id)
    permissions.check_not_own(by, account_id)
    wanted = checked_roles(roles)
    permissions.check_gives_roles(by, unit_id, wanted)
    _check_standing(account_id, unit_id, opened_on)
    with transaction.atomic():
        row = Seat.objects.create(
            account_id=account_id,
            unit_id=unit_id,
            title=shorten(tidy(title), 40) or ROLE_LABELS[wanted[0]],
            roles=[role.value for role in wanted],
            home_id=home_id,
            opened_on=opened_on,
        )
        detail = {"seat": row.id, "unit": unit_id, "roles": row.roles, "on": opened_on.isoformat()}
        record(f"account:{account_id}", "seat.opened", by=by, at=at, detail=detail)
        transaction.on_commit(lambda: publish(SeatOpened(row.id)))
    return seat(row.id)


def checked_roles(roles: Iterable[Role]) -> list[Role]:
    """The roles in a fixed order. Raises Refused "seat.no_roles" or "seat.roles_clash"."""
    wanted = frozenset(roles)
    if not wanted:
        raise Refused("请至少选择一项职责。", code="seat.no_roles", field="roles")
    pair = clashing(wanted)
    if pair:
        names = "”和“".join(sorted(ROLE_LABELS[role] for role in pair))
        raise Refused(f"同一岗位不能同时承担“{names}”。请分设岗位。", code="seat.roles_clash", field="roles")
    return [role for role in Role if role in wanted]


def _check_standing(account_id: int, unit_id: int, on: date) -> None:
    if not Account.objects.filter(pk=account_id, is_active=True).exists():
        raise NotFound("没有这个账号，或者账号已停用。", code="accounts.unknown", field="account")
    if not unit(unit_id).open_on(on):
        raise Refused(
            f"“{unit(unit_id).name}”在该日尚未设立或者已经撤销，不能设岗。",
            code="seat.unit_closed",
            field="unit",
        )
