"""Lists for the pages "单位与岗位"."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from huiyin.accounts.models import Account, Seat
from huiyin.accounts.queries.facts import SeatFacts, in_force_q, seat_facts
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.units.queries import Page, subtree_ids


def seat_counts(unit_ids: Iterable[int], on: date) -> dict[int, int]:
    """How many seats each unit has on a day; units without any are left out."""
    rows = Seat.objects.filter(in_force_q(on), unit_id__in=set(unit_ids)).values("unit_id")
    return {row["unit_id"]: row["seats"] for row in rows.annotate(seats=Count("id")).order_by("unit_id")}


def seats_page(
    *,
    on: date,
    unit_id: int | None = None,
    below: bool = False,
    role: Role | None = None,
    search: str = "",
    with_closed: bool = False,
    number: int = 1,
    size: int = 50,
) -> Page[SeatFacts]:
    """Seats by unit and name, of one unit or (`below`) of it and all under it."""
    rows = Seat.objects.order_by("unit__path", "id")
    if not with_closed:
        rows = rows.filter(in_force_q(on))
    if unit_id is not None:
        rows = rows.filter(unit_id__in=subtree_ids(unit_id) if below else [unit_id])
    if role is not None:
        rows = rows.filter(roles__contains=[role.value])
    if search:
        rows = rows.filter(
            Q(account__display_name__contains=search)
            | Q(account__username__contains=search.lower())
            | Q(title__contains=search)
            | Q(unit__name__contains=search)
        )
    return _cut(rows, number, size)


def _cut(rows: QuerySet[Seat], number: int, size: int) -> Page[SeatFacts]:
    total = rows.count()
    number = min(max(1, number), max(1, -(-total // size)))
    return Page(tuple(seat_facts(rows[(number - 1) * size : number * size])), total, number, size)


@dataclass(frozen=True)
class AccountLine:
    """An account as a list shows it."""

    id: int
    username: str
    display_name: str
    is_active: bool
    seats: int


def account_line(account_id: int, *, on: date) -> AccountLine:
    """One account with the number of its seats. Raises NotFound "accounts.unknown"."""
    row = Account.objects.filter(pk=account_id).first()
    if row is None:
        raise NotFound("没有这个账号。请从账号列表中选择。", code="accounts.unknown")
    held = Seat.objects.filter(in_force_q(on), account_id=account_id).count()
    return AccountLine(row.id, row.username, row.display_name, row.is_active, held)


def account_names(account_ids: Iterable[int]) -> dict[int, str]:
    """The people behind the accounts that exist among these ids."""
    return dict(Account.objects.filter(pk__in=set(account_ids)).values_list("id", "display_name"))


def seats_of_account(account_id: int) -> tuple[SeatFacts, ...]:
    """All seats that a person holds or held, the newest first."""
    return tuple(seat_facts(Seat.objects.filter(account_id=account_id).order_by("-opened_on", "-id")))


def accounts_page(*, on: date, search: str = "", number: int = 1, size: int = 50) -> Page[AccountLine]:
    """Accounts by user name with the number of their seats."""
    rows = Account.objects.order_by("username")
    if search:
        rows = rows.filter(Q(display_name__contains=search) | Q(username__contains=search.lower()))
    total = rows.count()
    number = min(max(1, number), max(1, -(-total // size)))
    cut = list(rows[(number - 1) * size : number * size])
    held = Seat.objects.filter(in_force_q(on), account_id__in=[row.id for row in cut]).values("account_id")
    counts = {row["account_id"]: row["seats"] for row in held.annotate(seats=Count("id"))}
    return Page(
        tuple(
            AccountLine(row.id, row.username, row.display_name, row.is_active, counts.get(row.id, 0))
            for row in cut
        ),
        total,
        number,
        size,
    )
