"""What is stored, set against a full recount: numbers that differ, of which there must be none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from huiyin.analysis.queries.indicators.counting import Group, Tally, recounted, tallies
from huiyin.analysis.queries.indicators.held import held
from huiyin.analysis.rules.indicators.defined import INDICATORS
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role

#: Sees all ordinary matters of the city.
_CITY = Actor(kind="seat", label="系统：指标核对", roles=frozenset({Role.SUPERVISOR}))
_BY = ("", "unit", "class", "month")


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One number that is stored otherwise than it is counted."""

    key: str
    by: str
    group: Group
    stored: Tally
    counted: Tally


def is_filled() -> bool:
    """Whether numbers come from what is stored."""
    return held(_CITY) is not None


def differences(*, since: date, until: date) -> Iterator[Difference]:
    """Yield them, for all indicators, whole and by unit, class and month."""
    for by in _BY:
        stored = tallies(_CITY, INDICATORS.values(), since=since, until=until, by=by)
        counted = recounted(_CITY, INDICATORS.values(), since=since, until=until, by=by)
        for key in INDICATORS:
            for group in stored[key].keys() | counted[key].keys():
                pair = [found[key].get(group, Tally()) for found in (stored, counted)]
                if pair[0] != pair[1]:
                    yield Difference(key=key, by=by, group=group, stored=pair[0], counted=pair[1])
