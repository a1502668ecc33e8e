"""What is usual among bodies of one level and kind: one number for all of them, which tells of none."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal

from huiyin.analysis.queries.indicators.counting import Group, Tally, tallies
from huiyin.analysis.queries.indicators.readings import few
from huiyin.analysis.rules.indicators.comparison import middle
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role

#: Sees all ordinary matters of the city, of which nothing leaves this file but a middle value.
_CITY = Actor(kind="seat", label="系统：同级中位数", roles=frozenset({Role.LEADER}))


def peers(
    wanted: Iterable[Indicator], unit_ids: Collection[int], *, since: date, until: date
) -> dict[str, Decimal | None]:
    """Return by key the median of the bodies that have enough cases; None where they are too few."""
    asked = tuple(wanted)
    found = tallies(_CITY, asked, since=since, until=until, by="unit")
    return {one.key: _middle(one, found[one.key], unit_ids) for one in asked}


def _middle(one: Indicator, found: Mapping[Group, Tally], unit_ids: Collection[int]) -> Decimal | None:
    of_units = [tally for unit_id, tally in found.items() if unit_id in unit_ids and not few(one, tally)]
    values = [tally.value(one) for tally in of_units]
    return middle([value for value in values if value is not None])
