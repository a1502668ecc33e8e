"""Loading a whole city's accounts and seats at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from huiyin.accounts.actions.open_seat import checked_roles
from huiyin.accounts.models import Account, Responsibility, Seat
from huiyin.accounts.rules import ResponsibilityKind, Side, tidy_username
from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role


@dataclass(frozen=True)
class AccountSeed:
    """An account to be loaded."""

    username: str
    display_name: str


@dataclass(frozen=True)
class SeatSeed:
    """A seat to be loaded; `home_unit_id` makes it a membership beside the seat in that unit."""

    username: str
    unit_id: int
    title: str
    roles: tuple[Role, ...]
    opened_on: date
    home_unit_id: int | None = None


@dataclass(frozen=True)
class ResponsibilitySeed:
    """A responsibility to be loaded, borne by the seat of a person in a unit."""

    unit_id: int
    kind: ResponsibilityKind
    side: Side
    username: str
    seat_unit_id: int
    opened_on: date


@dataclass(frozen=True)
class LoadedStaff:
    """Ids of accounts by user name and of seats by user name and unit."""

    accounts: dict[str, int]
    seats: dict[tuple[str, int], int]
    new_accounts: int
    new_seats: int


def load_staff(
    accounts: Sequence[AccountSeed],
    seats: Sequence[SeatSeed],
    responsibilities: Sequence[ResponsibilitySeed],
    *,
    password: str,
    by: Actor,
    at: datetime,
) -> LoadedStaff:
    """Insert all that are not there yet, all with one password; own seats must stand before memberships.

    For setting a demo or training city up; only the system itself may do it.
    """
    if by.kind != "system":
        raise NotAllowed("整体导入账号和岗位须由系统命令进行。", code="accounts.system_only")
    with transaction.atomic():
        new_accounts = _add_accounts(accounts, password, at)
        names = [tidy_username(each.username) for each in accounts]
        ids = dict(Account.objects.filter(username__in=names).values_list("username", "id"))
        new_seats = _add_seats([each for each in seats if each.home_unit_id is None], ids)
        new_seats += _add_seats([each for each in seats if each.home_unit_id is not None], ids)
        seat_ids = _seat_ids(ids)
        _add_responsibilities(responsibilities, seat_ids)
        if new_accounts or new_seats:
            counts = {"accounts": new_accounts, "seats": new_seats}
            record("accounts", "staff.loaded", by=by, at=at, detail=counts)
    return LoadedStaff(ids, seat_ids, new_accounts, new_seats)


def _add_accounts(seeds: Sequence[AccountSeed], password: str, at: datetime) -> int:
    known = set(Account.objects.values_list("username", flat=True))
    fresh = {tidy_username(seed.username): seed for seed in seeds}
    fresh = {name: seed for name, seed in fresh.items() if name not in known}
    hashed = make_password(password) if fresh else ""
    rows = [
        Account(username=name, display_name=seed.display_name, password=hashed, opened_at=at)
        for name, seed in fresh.items()
    ]
    return len(Account.objects.bulk_create(rows, batch_size=1000))


def _add_seats(seeds: Sequence[SeatSeed], ids: Mapping[str, int]) -> int:
    known = _seat_ids(ids)
    rows = [
        Seat(
            account_id=ids[seed.username],
            unit_id=seed.unit_id,
            title=seed.title,
            roles=[role.value for role in checked_roles(seed.roles)],
            home_id=known[seed.username, seed.home_unit_id] if seed.home_unit_id is not None else None,
            opened_on=seed.opened_on,
        )
        for seed in seeds
        if (seed.username, seed.unit_id) not in known
    ]
    return len(Seat.objects.bulk_create(rows, batch_size=1000))


def _seat_ids(ids: Mapping[str, int]) -> dict[tuple[str, int], int]:
    rows = Seat.objects.filter(account_id__in=ids.values(), closed_on__isnull=True)
    return {
        (name, unit_id): seat_id
        for name, unit_id, seat_id in rows.values_list("account__username", "unit_id", "id")
    }


def _add_responsibilities(
    seeds: Sequence[ResponsibilitySeed], seat_ids: Mapping[tuple[str, int], int]
) -> None:
    rows = Responsibility.objects.filter(closed_on__isnull=True)
    known = set(rows.values_list("unit_id", "kind", "side"))
    Responsibility.objects.bulk_create(
        [
            Responsibility(
                unit_id=seed.unit_id,
                kind=seed.kind,
                side=seed.side,
                seat_id=seat_ids[seed.username, seed.seat_unit_id],
                opened_on=seed.opened_on,
            )
            for seed in seeds
            if (seed.unit_id, seed.kind.value, seed.side.value) not in known
        ],
        batch_size=1000,
    )
