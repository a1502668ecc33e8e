"""The numbers, whole or by unit, class or month: from what is stored, and of what has moved on since as it stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from django.db.models import Q

from huiyin.analysis.queries.indicators.course import stock_months
from huiyin.analysis.queries.indicators.held import Held, held
from huiyin.analysis.queries.indicators.middles import middles
from huiyin.analysis.queries.indicators.standing import Group, Row, name_of, standing
from huiyin.analysis.queries.indicators.summed import summed
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.indicators.signs import STORED
from huiyin.kernel.actor import Actor
from huiyin.kernel.percent import percent, tenth

#: What is not added up is counted as it stands.
_SUMMED = {*STORED, "stock"}
__all__ = ["Group", "Tally", "monthly", "recounted", "tallies"]


class Tally(NamedTuple):
    """The numbers of one indicator: its cases, those of them that hit, and the median of a median.

    Of units, classes and months together there are many thousands: a tuple is made in a third of the time.
    """

    whole: int = 0
    hits: int = 0
    middle: Decimal | None = None

    def value(self, indicator: Indicator) -> Decimal | None:
        """Per cent, number or days; None where there is nothing to tell of."""
        if indicator.kind == "share":
            return percent(self.hits, self.whole)
        return self.middle if indicator.kind == "median" else Decimal(self.whole)


def tallies(
    actor: Actor, wanted: Iterable[Indicator], *, since: date, until: date, by: str = ""
) -> dict[str, dict[Group, Tally]]:
    """Return by key and by unit, class or month the numbers; under None where they are not parted."""
    return _found(actor, held(actor), wanted, since, until, by)


def recounted(
    actor: Actor, wanted: Iterable[Indicator], *, since: date, until: date, by: str = ""
) -> dict[str, dict[Group, Tally]]:
    """Return the same from all cases as they stand, whatever is stored."""
    return _found(actor, None, wanted, since, until, by)


def monthly(actor: Actor, indicator: Indicator, period: Period) -> dict[Period, Tally]:
    """Return the numbers of each month of a period."""
    months = period.months
    if indicator.source == "stock":
        return _stock(actor, indicator, months)
    found = tallies(actor, [indicator], since=period.first, until=period.last, by="month")[indicator.key]
    return {month: found.get(month.first.replace(day=1), Tally()) for month in months}


def _stock(actor: Actor, one: Indicator, months: Sequence[Period]) -> dict[Period, Tally]:
    """What is there at a time; from cases as they stand it is asked for each month by itself."""
    known = held(actor)
    if known and months:
        (part,) = one.whole.where
        return {month: Tally(whole=many) for month, many in stock_months(actor, known, part, months).items()}
    parts = {month: _found(actor, None, [one], month.first, month.last, "") for month in months}
    return {month: found[one.key].get(None, Tally()) for month, found in parts.items()}


def _found(
    actor: Actor, known: Held | None, wanted: Iterable[Indicator], since: date, until: date, by: str
) -> dict[str, dict[Group, Tally]]:
    found: dict[str, dict[Group, Tally]] = {}
    for source, listed in groupby(sorted(wanted, key=attrgetter("source")), key=attrgetter("source")):
        # What was there in each month is made of what came and went before it: nobody asks for it in one row.
        near = None if source not in _SUMMED or (source == "stock" and by == "month") else known
        found |= _of_source(actor, near, source, tuple(listed), since, until, by)
    return found


def _of_source(
    actor: Actor,
    known: Held | None,
    source: str,
    wanted: tuple[Indicator, ...],
    since: date,
    until: date,
    by: str,
) -> dict[str, dict[Group, Tally]]:
    span: dict[str, Any] = {"since": since, "until": until, "by": by}
    rows: defaultdict[Group, list[Mapping[str, Any]]] = defaultdict(list)
    for group, row in _rows(actor, known, source, wanted, span):
        rows[group].append(row)
    medians = {
        one.key: middles(actor, known, one, **span) for one in wanted if known and one.kind == "median"
    }
    return {
        one.key: {group: _tally(one, parts, medians.get(one.key), group) for group, parts in rows.items()}
        for one in wanted
    }


def _rows(
    actor: Actor, known: Held | None, source: str, wanted: tuple[Indicator, ...], span: dict[str, Any]
) -> Iterator[Row]:
    if known is None:
        yield from standing(actor, source, wanted, **span)
        return
    yield from summed(known, source, wanted, **span)
    if known.moved:
        yield from standing(actor, source, wanted, **span, only=Q(matter_key__in=known.moved))


def _tally(
    one: Indicator, rows: list[Mapping[str, Any]], medians: Mapping[Group, Decimal] | None, group: Group
) -> Tally:
    """Numbers of several rows are summed; a median is that of all their cases."""
    return Tally(
        whole=sum(row[name_of(one, "whole")] for row in rows),
        hits=sum(row.get(name_of(one, "hits"), 0) for row in rows),
        middle=medians.get(group) if medians is not None else _middle(one, rows),
    )


def _middle(one: Indicator, rows: list[Mapping[str, Any]]) -> Decimal | None:
    """Of a source in several queries medians are not asked."""
    found = rows[0].get(name_of(one, "middle"))
    return tenth(Decimal(str(found / timedelta(days=1)))) if found is not None else None
