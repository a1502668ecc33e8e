"""Numbers from the cases as they stand: one statement for all indicators of a source."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Aggregate, Count, DurationField, F, Q
from django.db.models.functions import TruncMonth

from huiyin.analysis.queries.indicators.cases import CASES, condition
from huiyin.analysis.rules.indicators.definition import Indicator, Part
from huiyin.kernel.actor import Actor

Group = int | str | date | None
Row = tuple[Group, Mapping[str, Any]]
#: By what numbers are parted.
GROUPS: dict[str, Any] = {
    "unit": F("unit_key"),
    "class": F("class_key"),
    "month": TruncMonth("day_key"),
}


class _Median(Aggregate):
    function = "PERCENTILE_CONT"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DurationField()


def standing(
    actor: Actor,
    source: str,
    wanted: Iterable[Indicator],
    *,
    since: date,
    until: date,
    by: str,
    only: Q | None = None,
) -> Iterator[Row]:
    """Yield by group the numbers of the wanted indicators, each under its name; `only` says of which matters."""
    counted = dict(_counts(wanted))
    for part in CASES[source](actor, since, until):
        rows = part.filter(only) if only else part
        if not by:
            yield None, rows.aggregate(**counted)
            continue
        for row in rows.order_by().values(group=GROUPS[by]).annotate(**counted):
            yield row.pop("group"), row


def name_of(one: Indicator, part: str) -> str:
    """Under which name a number of an indicator stands in a row."""
    return f"{one.key}_of_{part}"


def _counts(wanted: Iterable[Indicator]) -> Iterator[tuple[str, Aggregate]]:
    for one in wanted:
        for name, part in one.parts.items():
            yield name_of(one, name), Count("pk", filter=_where(part))
        if one.kind == "median":
            yield name_of(one, "middle"), _Median(one.of, filter=_where(one.whole))


def _where(part: Part) -> Q | None:
    return condition(part) if part.where else None
