"""The numbers: one statement for all indicators of a source, whole or by unit, class or month."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.db.models import Aggregate, Count, DurationField, F, Q
from django.db.models.functions import TruncMonth

from huiyin.analysis.queries.indicators.cases import CASES, condition
from huiyin.analysis.rules.indicators.definition import Indicator, Part
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.indicators.share import percent, tenth
from huiyin.kernel.actor import Actor

Group = int | str | date | None
_GROUPS: dict[str, Any] = {
    "unit": F("unit_key"),
    "class": F("class_key"),
    "month": TruncMonth("day_key"),
}


class _Median(Aggregate):
    function = "PERCENTILE_CONT"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DurationField()


@dataclass(frozen=True, kw_only=True)
class Tally:
    """The numbers of one indicator: its cases, those of them that hit, and the median of a median."""

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
    found: dict[str, dict[Group, Tally]] = {}
    for source, listed in groupby(sorted(wanted, key=attrgetter("source")), key=attrgetter("source")):
        of_source = tuple(listed)
        rows: defaultdict[Group, list[Mapping[str, Any]]] = defaultdict(list)
        for group, row in _rows(actor, source, of_source, since, until, by):
            rows[group].append(row)
        for one in of_source:
            found[one.key] = {group: _tally(one, parts) for group, parts in rows.items()}
    return found


def monthly(actor: Actor, indicator: Indicator, period: Period) -> dict[Period, Tally]:
    """Return the numbers of each month of a period. What is there at a time is asked for each month by itself."""
    months = period.months
    if indicator.source == "stock":
        return {
            month: tallies(actor, [indicator], since=month.first, until=month.last)[indicator.key].get(
                None, Tally()
            )
            for month in months
        }
    found = tallies(actor, [indicator], since=period.first, until=period.last, by="month")[indicator.key]
    return {month: found.get(month.first.replace(day=1), Tally()) for month in months}


def _rows(
    actor: Actor, source: str, wanted: tuple[Indicator, ...], since: date, until: date, by: str
) -> Iterator[tuple[Group, Mapping[str, Any]]]:
    counted = dict(_counts(wanted))
    for part in CASES[source](actor, since, until):
        if not by:
            yield None, part.aggregate(**counted)
            continue
        for row in part.order_by().values(group=_GROUPS[by]).annotate(**counted):
            yield row.pop("group"), row


def _counts(wanted: tuple[Indicator, ...]) -> Iterator[tuple[str, Aggregate]]:
    for one in wanted:
        for name, part in one.parts.items():
            yield f"{one.key}_of_{name}", Count("pk", filter=_where(part))
        if one.kind == "median":
            yield f"{one.key}_of_middle", _Median(one.of, filter=_where(one.whole))


def _where(part: Part) -> Q | None:
    return condition(part) if part.where else None


def _tally(one: Indicator, rows: list[Mapping[str, Any]]) -> Tally:
    """Of a source in several queries the numbers are summed; medians are only asked of one."""
    middle = rows[0].get(f"{one.key}_of_middle")
    return Tally(
        whole=sum(row[f"{one.key}_of_whole"] for row in rows),
        hits=sum(row.get(f"{one.key}_of_hits", 0) for row in rows),
        middle=tenth(Decimal(str(middle / timedelta(days=1)))) if middle is not None else None,
    )
