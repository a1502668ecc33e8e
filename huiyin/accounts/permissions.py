"""Who may change accounts, seats, responsibilities and keys."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from huiyin.accounts.models import Seat
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.units.queries import UnitFacts, UnitKind, check_manage, may_manage, place, unit


def check_account_manager(actor: Actor) -> None:
    """The system or any administrator. Raises NotAllowed "accounts.not_administrator"."""
    if actor.kind != "system" and not actor.has(Role.ADMIN):
        raise NotAllowed(
            "只有系统管理员可以管理账号。请联系所在地信访工作机构的系统管理员办理。",
            code="accounts.not_administrator",
        )


def may_manage_account(actor: Actor, account_id: int, on: date) -> bool:
    """Say whether the actor is the system, or an administrator over every seat of the account that has not ended.

    Whoever sets a password can act by all of these seats; so rights end where they end for the seats themselves.
    """
    if actor.kind == "system":
        return True
    return actor.has(Role.ADMIN) and all(_may_manage_seat(actor, *seat) for seat in _seats(account_id, on))


def check_manages_account(actor: Actor, account_id: int, on: date) -> None:
    """Raises NotAllowed "accounts.not_administrator" or "accounts.elsewhere"."""
    check_account_manager(actor)
    if not may_manage_account(actor, account_id, on):
        raise NotAllowed(
            "此人有检举控告专办岗位，或者在您的地域以外有岗位，不能由您重置密码、停用账号。"
            "请联系市级系统管理员；没有专办岗位的，也可以联系该岗位所在地的系统管理员办理。",
            code="accounts.elsewhere",
        )


def _seats(account_id: int, on: date) -> Iterable[tuple[int, list[str]]]:
    seats = Seat.objects.filter(Q(closed_on__isnull=True) | Q(closed_on__gt=on), account_id=account_id)
    return seats.values_list("unit_id", "roles")


def _may_manage_seat(actor: Actor, unit_id: int, roles: Iterable[str]) -> bool:
    body = unit(unit_id)
    return may_manage(actor, body.place_id) and (
        not _opens_compartment(body, roles) or _keeps_compartment(actor, body)
    )


def _opens_compartment(body: UnitFacts, roles: Iterable[str]) -> bool:
    """Whether a seat reads accusations, or says who does in a discipline body."""
    return Role.DISCIPLINE in roles or (body.kind == UnitKind.DISCIPLINE and Role.ADMIN in roles)


def _keeps_compartment(actor: Actor, body: UnitFacts) -> bool:
    """Who reads accusations is settled by the discipline body itself or by the city: locally the accused may lead."""
    if actor.unit_id == body.id and body.kind == UnitKind.DISCIPLINE:
        return True
    return may_manage(actor, place(body.place_id).path[0] if body.place_id else None)


def check_seat_manager(actor: Actor, unit_id: int) -> None:
    """The system, or an administrator of the unit's place. Raises NotAllowed "units.not_administrator"."""
    check_manage(actor, unit(unit_id).place_id)


def check_gives_roles(actor: Actor, unit_id: int, roles: Iterable[Role]) -> None:
    """Raises NotAllowed "accounts.compartment" where the actor may not say who reads accusations."""
    if _opens_compartment(unit(unit_id), roles) and not _keeps_compartment(actor, unit(unit_id)):
        raise NotAllowed(
            "“检举控告专办”职责和纪检监察机关的“系统管理”职责，只能由市级系统管理员"
            "或者本纪检监察机关的系统管理员授予。请联系市级系统管理员办理。",
            code="accounts.compartment",
        )


def check_not_own(actor: Actor, account_id: int) -> None:
    """Nobody gives rights to himself. Raises NotAllowed "accounts.own_seat"."""
    if actor.account_id == account_id:
        raise NotAllowed("不能变更本人的岗位和权限。请由另一位系统管理员办理。", code="accounts.own_seat")
