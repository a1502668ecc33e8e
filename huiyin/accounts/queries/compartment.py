"""Where an accusation can be opened: the units with somebody at the compartment's desk (R-302, C-1)."""

from collections.abc import Collection, Iterable
from datetime import date

from huiyin.accounts.models import Seat
from huiyin.accounts.queries.facts import in_force_q
from huiyin.kernel.roles import Role
from huiyin.units.queries import UnitFacts, units


def compartment_units(on: date, *, avoid: Collection[int] = ()) -> frozenset[int]:
    """The units with an open compartment seat on a day whose holder sits in none of the units to avoid.

    At most two statements; asked for accusations only.
    """
    open_on = Seat.objects.filter(in_force_q(on), account__is_active=True)
    seated = open_on.filter(roles__contains=[Role.DISCIPLINE.value]).exclude(unit_id__in=avoid)
    if avoid:
        seated = seated.exclude(account_id__in=open_on.filter(unit_id__in=avoid).values("account_id"))
    found = units(set(seated.values_list("unit_id", flat=True)))
    return frozenset(each.id for each in found.values() if each.open_on(on))


def compartment_among(
    offered: Iterable[UnitFacts], on: date, *, avoid: Collection[int] = ()
) -> UnitFacts | None:
    """The first of the units offered that can open an accusation and lies outside those to avoid."""
    able = compartment_units(on, avoid=avoid)
    return next((each for each in offered if each.id in able and set(avoid).isdisjoint(each.path)), None)
