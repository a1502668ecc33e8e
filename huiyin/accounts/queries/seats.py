"""Seats, and actors made from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.accounts.models import Account, Seat
from huiyin.accounts.queries.facts import SeatFacts, in_force_q, seat_facts
from huiyin.accounts.rules import tidy_username
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound
from huiyin.kernel.roles import Role


def seat(seat_id: int) -> SeatFacts:
    """One seat, open or not. Raises NotFound "seat.unknown"."""
    found = seat_facts(Seat.objects.filter(pk=seat_id))
    if not found:
        raise NotFound("没有这个岗位。请从岗位列表中选择。", code="seat.unknown", field="seat")
    return found[0]


def seats_by_ids(seat_ids: Iterable[int]) -> dict[int, SeatFacts]:
    """The seats that exist among these ids, open or not."""
    return {each.id: each for each in seat_facts(Seat.objects.filter(pk__in=set(seat_ids)))}


def actor_for(account_id: int, seat_id: int, on: date) -> Actor:
    """The actor of a seat, in one statement.

    Read at every request, so rights end at once with the seat, the account or the unit. Raises NotAllowed
    "seat.no_rights".
    """
    found = seat_facts(Seat.objects.filter(pk=seat_id, account_id=account_id))
    if not found or not found[0].gives_rights(on):
        raise NotAllowed(
            "这个岗位已停用或者不属于您。请重新登录并选择岗位；如有疑问，请联系系统管理员。",
            code="seat.no_rights",
        )
    return actor_of(found[0])


def actor_of(facts: SeatFacts) -> Actor:
    """A seat's facts as an actor."""
    return Actor(
        kind="seat",
        label=facts.label,
        seat_id=facts.id,
        unit_id=facts.unit.id,
        account_id=facts.account_id,
        unit_name=facts.unit.name,
        unit_path=facts.unit.path,
        roles=facts.roles,
    )


def seats_of(account_id: int, on: date) -> tuple[SeatFacts, ...]:
    """The seats by which a person may act on a day, the own unit's before memberships."""
    rows = Seat.objects.filter(in_force_q(on), account_id=account_id).order_by("opened_on", "id")
    found = [each for each in seat_facts(rows) if each.gives_rights(on)]
    return tuple(sorted(found, key=lambda each: each.home_id is not None))


def seats_in(unit_id: int, role: Role | None, on: date) -> tuple[SeatFacts, ...]:
    """The seats of a unit that hold a role (all for None) on a day."""
    rows = Seat.objects.filter(in_force_q(on), unit_id=unit_id).order_by("id")
    if role is not None:
        rows = rows.filter(roles__contains=[role.value])
    return tuple(each for each in seat_facts(rows) if each.gives_rights(on))


def members_of(unit_id: int, on: date) -> tuple[SeatFacts, ...]:
    """The people of a virtual unit: their seats in it, each with a `home_id` where they belong (WH-23)."""
    return tuple(each for each in seats_in(unit_id, None, on) if each.home_id is not None)


@dataclass(frozen=True)
class QueueFacts:
    """A unit whose queue a person sees, and the seat that opens it."""

    unit_id: int
    unit_name: str
    seat_id: int
    roles: frozenset[Role]


def queues_of(account_id: int, on: date) -> tuple[QueueFacts, ...]:
    """The queues that a person sees: of the own units and of the virtual ones, no others (WH-23)."""
    return tuple(
        QueueFacts(each.unit.id, each.unit.name, each.id, each.roles) for each in seats_of(account_id, on)
    )


def account_id_of(username: str) -> int | None:
    """The account with a user name as typed."""
    return Account.objects.filter(username=tidy_username(username)).values_list("id", flat=True).first()
