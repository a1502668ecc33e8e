"""Sending a person into a virtual unit (WH-22, WH-23)."""

from collections.abc import Iterable
from datetime import date, datetime

from huiyin.accounts.actions.open_seat import open_seat
from huiyin.accounts.queries import SeatFacts, seat
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.units.queries import unit


def join_virtual_unit(
    home_seat_id: int,
    *,
    unit_id: int,
    title: str,
    roles: Iterable[Role],
    on: date,
    by: Actor,
    at: datetime,
) -> SeatFacts:
    """A membership beside the person's own seat: both queues are seen, and it ends with the own seat.

    Raises Refused when the unit is not virtual or the own seat gives no rights on the day.
    """
    home = seat(home_seat_id)
    if not unit(unit_id).is_virtual:
        raise Refused(
            f"“{unit(unit_id).name}”不是虚拟机构。请直接设岗。", code="seat.not_virtual", field="unit"
        )
    if home.home_id is not None or not home.gives_rights(on):
        raise Refused("派出岗位须是本人在本单位的在用岗位。请另选。", code="seat.bad_home", field="home_seat")
    return open_seat(
        account_id=home.account_id,
        unit_id=unit_id,
        title=title,
        roles=roles,
        opened_on=on,
        home_id=home.id,
        by=by,
        at=at,
    )
