"""Who may change accounts, seats, responsibilities and keys."""

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.units.queries import check_manage, unit


def check_account_manager(actor: Actor) -> None:
    """The system or any administrator. Raises NotAllowed "accounts.not_administrator"."""
    if actor.kind != "system" and not actor.has(Role.ADMIN):
        raise NotAllowed(
            "只有系统管理员可以管理账号。请联系所在地信访工作机构的系统管理员办理。",
            code="accounts.not_administrator",
        )


def check_seat_manager(actor: Actor, unit_id: int) -> None:
    """The system, or an administrator of the unit's place. Raises NotAllowed "units.not_administrator"."""
    check_manage(actor, unit(unit_id).place_id)


def check_not_own(actor: Actor, account_id: int) -> None:
    """Nobody gives rights to himself. Raises NotAllowed "accounts.own_seat"."""
    if actor.account_id == account_id:
        raise NotAllowed("不能变更本人的岗位和权限。请由另一位系统管理员办理。", code="accounts.own_seat")
