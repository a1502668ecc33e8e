"""Who may change accounts, seats, responsibilities and keys."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from huiyin.accounts.models import Seat
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.units.queries import check_manage, may_manage, unit


def check_account_manager(actor: Actor) -> None:
    """The system or any administrator. Raises NotAllowed "accounts.not_administrator"."""
    if actor.kind != "system" and not actor.has(Role.ADMIN):
        raise NotAllowed(
            "只有系统管理员可以管理账号。请联系所在地信访工作机构的系统管理员办理。",
            code="accounts.not_administrator",
        )


def may_manage_account(actor: Actor, account_id: int, on: date) -> bool:
    """Say whether the actor is the system, or an administrator around every seat of the account that has not ended.

    Whoever sets a password can act by all of these seats; so rights end where they end for the seats themselves.
    """
    if actor.kind == "system":
        return True
    return actor.has(Role.ADMIN) and all(may_manage(actor, place_id) for place_id in _places(account_id, on))


def check_manages_account(actor: Actor, account_id: int, on: date) -> None:
    """Raises NotAllowed "accounts.not_administrator" or "accounts.elsewhere"."""
    check_account_manager(actor)
    if not may_manage_account(actor, account_id, on):
        raise NotAllowed(
            "此人在您的地域以外有岗位，不能重置密码或者停用账号。请联系该岗位所在地的系统管理员，"
            "或者上一级信访工作机构的系统管理员办理。",
            code="accounts.elsewhere",
        )


def _places(account_id: int, on: date) -> Iterator[int | None]:
    seats = Seat.objects.filter(Q(closed_on__isnull=True) | Q(closed_on__gt=on), account_id=account_id)
    return (unit(unit_id).place_id for unit_id in set(seats.values_list("unit_id", flat=True)))


def check_seat_manager(actor: Actor, unit_id: int) -> None:
    """The system, or an administrator of the unit's place. Raises NotAllowed "units.not_administrator"."""
    check_manage(actor, unit(unit_id).place_id)


def check_not_own(actor: Actor, account_id: int) -> None:
    """Nobody gives rights to himself. Raises NotAllowed "accounts.own_seat"."""
    if actor.account_id == account_id:
        raise NotAllowed("不能变更本人的岗位和权限。请由另一位系统管理员办理。", code="accounts.own_seat")
