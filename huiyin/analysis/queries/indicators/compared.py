"""What is stored, set against a full recount: numbers that differ, of which there must be none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.analysis.queries.indicators import turned
from huiyin.analysis.queries.indicators.counting import Tally, recounted, tallies
from huiyin.analysis.queries.indicators.held import held
from huiyin.analysis.rules.indicators.defined import INDICATORS
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters

#: Sees all ordinary matters of the city.
_CITY = Actor(kind="seat", label="系统：指标核对", roles=frozenset({Role.SUPERVISOR}))
_BY = ("", "unit", "class", "month")


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One number that is stored otherwise than it is counted."""

    key: str
    by: str
    group: object
    stored: object
    counted: object


def is_filled() -> bool:
    """Whether numbers come from what is stored."""
    return held(_CITY) is not None


def differences(*, since: date, until: date) -> Iterator[Difference]:
    """Yield them, for all indicators, whole and by unit, class and month; and for what stands open, and fields."""
    yield from _beside(since, until)
    for by in _BY:
        stored = tallies(_CITY, INDICATORS.values(), since=since, until=until, by=by)
        counted = recounted(_CITY, INDICATORS.values(), since=since, until=until, by=by)
        for key in INDICATORS:
            for group in stored[key].keys() | counted[key].keys():
                pair = [found[key].get(group, Tally()) for found in (stored, counted)]
                if pair[0] != pair[1]:
                    yield Difference(key=key, by=by, group=group, stored=pair[0], counted=pair[1])


def _beside(since: date, until: date) -> Iterator[Difference]:
    """What dashboards show beside indicators: fields of the contents by month, and open claims by body and channel."""
    stored, counted = (ask(_CITY, on=until) for ask in (turned.standings, matters.standings))
    yield from _unlike("open", "unit", stored.units, counted.units)
    yield from _unlike("open", "channel", stored.channels, counted.channels)
    fields = (turned.field_months, turned.recounted_fields)
    months, anew = (ask(_CITY, since=since, until=until) for ask in fields)
    yield from _unlike("fields", "month", months, anew)


def _unlike(
    key: str, by: str, stored: Mapping[Any, object], counted: Mapping[Any, object]
) -> Iterator[Difference]:
    for group in stored.keys() | counted.keys():
        if stored.get(group) != counted.get(group):
            yield Difference(
                key=key, by=by, group=group, stored=stored.get(group), counted=counted.get(group)
            )
