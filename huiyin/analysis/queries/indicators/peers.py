"""What a unit counts of its own, and what is usual among its like: one number for all of them, which tells of none."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from huiyin.analysis.queries.indicators.counting import Group, Tally, tallies
from huiyin.analysis.queries.indicators.readings import few
from huiyin.analysis.rules.indicators.comparison import middle
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role

#: Sees all ordinary matters of the city, of which nothing leaves this file but one unit's own and a middle value.
_CITY = Actor(kind="seat", label="系统：同级中位数", roles=frozenset({Role.LEADER}))


@dataclass(frozen=True, kw_only=True)
class Beside:
    """By key the numbers of one unit, and the median of those that have enough cases; None where they are too few."""

    own: Mapping[str, Tally]
    usual: Mapping[str, Decimal | None]


def beside_peers(
    wanted: Iterable[Indicator], unit_id: int | None, peer_ids: Collection[int], *, since: date, until: date
) -> Beside:
    """Return both, from the same numbers: a unit sees every case that it answers for."""
    asked = tuple(wanted)
    found = tallies(_CITY, asked, since=since, until=until, by="unit")
    return Beside(
        own={key: by_unit.get(unit_id, Tally()) for key, by_unit in found.items()},
        usual={one.key: _middle(one, found[one.key], peer_ids) for one in asked},
    )


def _middle(one: Indicator, found: Mapping[Group, Tally], peer_ids: Collection[int]) -> Decimal | None:
    of_units = [tally for unit_id, tally in found.items() if unit_id in peer_ids and not few(one, tally)]
    values = [tally.value(one) for tally in of_units]
    return middle([value for value in values if value is not None])
