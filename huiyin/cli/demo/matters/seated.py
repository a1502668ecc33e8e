"""Who acts for a body of the demo city."""

from datetime import date

from huiyin.accounts import queries as accounts
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role


def seated(unit_id: int, *roles: Role, on: date) -> Actor:
    """The first seat of a body with one of the roles, in their order. Raises Refused "demo.no_seat" for none."""
    seats = (seat for role in roles for seat in accounts.seats_in(unit_id, role, on))
    first = next(seats, None)
    if first is None:
        raise Refused("演示城市中这个单位没有席位。", code="demo.no_seat")
    return accounts.actor_for(first.account_id, first.id, on)
