"""People with seats for tests."""

from collections.abc import Iterable
from datetime import date, datetime

from django.contrib.auth.hashers import make_password

from huiyin.accounts.actions import open_seat
from huiyin.accounts.models import Account
from huiyin.accounts.queries import SeatFacts, actor_for
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import ROLE_LABELS, Role

OPENED = date(2021, 1, 1)
AT = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
ON = AT.date()
SYSTEM = Actor.system("测试")
PASSWORD = "Liuan-2026-ceshi"  # noqa: S105  the same for all test accounts
_HASHED: list[str] = []


def an_account(username: str = "zhangsan", display_name: str = "张三") -> int:
    """An account without any seat, with the password PASSWORD; asking twice gives the same."""
    if not _HASHED:
        _HASHED.append(make_password(PASSWORD))
    account, _ = Account.objects.get_or_create(
        username=username,
        defaults={"display_name": display_name, "password": _HASHED[0], "opened_at": AT},
    )
    return account.id


def a_seat(
    unit_id: int,
    roles: Iterable[Role] = (Role.HANDLER,),
    *,
    username: str = "zhangsan",
    opened_on: date = OPENED,
) -> SeatFacts:
    """A seat in a unit for a person who is made if need be."""
    wanted = tuple(roles)
    return open_seat(
        account_id=an_account(username),
        unit_id=unit_id,
        title=ROLE_LABELS[wanted[0]],
        roles=wanted,
        opened_on=opened_on,
        by=SYSTEM,
        at=AT,
    )


def an_actor(unit_id: int, *roles: Role, username: str = "", on: date = ON) -> Actor:
    """An actor with a new seat in a unit; the user name is made from unit and roles when not given."""
    name = username or f"{'-'.join(roles)}.{unit_id}"
    found = a_seat(unit_id, roles, username=name)
    return actor_for(found.account_id, found.id, on)
