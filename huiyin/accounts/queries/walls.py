"""Who manages whom: the wall between an accusation and the accused (C-1, R-302)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Value

from huiyin.accounts.models import Account, Seat
from huiyin.accounts.queries.facts import in_force_q
from huiyin.accounts.rules import LEADING_ROLES
from huiyin.units.queries import leader_unit_ids, led_unit_ids

_LEADING = sorted(role.value for role in LEADING_ROLES)


def seat_unit_ids(account_ids: Iterable[int], on: date) -> frozenset[int]:
    """The units in which these people have a seat on a day."""
    rows = Seat.objects.filter(in_force_q(on), account_id__in=set(account_ids))
    return frozenset(rows.values_list("unit_id", flat=True))


def led_by_accounts(account_ids: Iterable[int], on: date) -> frozenset[int]:
    """The units that these people lead on a day: those of their leading seats and all that these lead."""
    rows = Seat.objects.filter(
        in_force_q(on), account_id__in=set(account_ids), roles__overlap=_LEADING
    ).values_list("unit_id", flat=True)
    return frozenset().union(*(led_unit_ids(each) for each in rows))


def accounts_named(name: str, *, within: Collection[int] = ()) -> frozenset[int]:
    """The people of the staff who bear a name, whether or not they still have a seat.

    Of several those who sit or sat in the units `within` or in one that these lead, if there are any.
    """
    return _of_units(
        frozenset(Account.objects.filter(display_name=name).values_list("pk", flat=True)), within
    )


def accounts_named_in(text: str, *, within: Collection[int] = ()) -> frozenset[int]:
    """The people whose names stand in a text, as far as it is clear who is meant.

    Of several who bear one name only those of the units `within`; where none is of them, or no unit is known, nobody
    is taken for the one that is meant.
    """
    said = Account.objects.annotate(said=Value(text)).filter(said__contains=F("display_name"))
    by_name: dict[str, set[int]] = {}
    for key, name in said.values_list("pk", "display_name"):
        if len(name) > 1:
            by_name.setdefault(name, set()).add(key)
    meant = (_of_units(frozenset(found), within) for found in by_name.values())
    return frozenset().union(
        *(found for found in meant if len(found) == 1 or found == _seated(found, within))
    )


def _of_units(found: frozenset[int], unit_ids: Collection[int]) -> frozenset[int]:
    if len(found) < 2 or not unit_ids:
        return found
    return _seated(found, unit_ids) or found


def _seated(found: frozenset[int], unit_ids: Collection[int]) -> frozenset[int]:
    """Those of some people who sit or sat in one of the units, or in one that these lead."""
    led = frozenset().union(*(led_unit_ids(each) for each in unit_ids))
    rows = Seat.objects.filter(account_id__in=found, unit_id__in=led)
    return frozenset(rows.values_list("account_id", flat=True))


@dataclass(frozen=True)
class HiddenFrom:
    """Accusations that name any of these units or accounts may not be known to a person."""

    unit_ids: frozenset[int]
    account_ids: frozenset[int]


def hidden_from(account_id: int, on: date) -> HiddenFrom:
    """What must stay hidden from a person, in two statements.

    Accusations of the person, of whoever manages the person, of each unit the person sits in and of every
    unit above it. Made for lists: one exclusion by `unit_ids`, one by `account_ids`.
    """
    own = seat_unit_ids([account_id], on)
    above = frozenset().union(*(leader_unit_ids(each) for each in own))
    managers = Seat.objects.filter(in_force_q(on), unit_id__in=above, roles__overlap=_LEADING)
    people = frozenset(managers.values_list("account_id", flat=True)) | {account_id}
    return HiddenFrom(unit_ids=above, account_ids=people)


def is_walled(account_id: int, *, unit_ids: Collection[int], account_ids: Collection[int], on: date) -> bool:
    """Whether an accusation of these units and accounts must stay hidden from a person."""
    if account_id in account_ids:
        return True
    own = seat_unit_ids([account_id], on)
    walled = led_by_accounts(account_ids, on).union(*(led_unit_ids(each) for each in unit_ids))
    return not own.isdisjoint(walled)
