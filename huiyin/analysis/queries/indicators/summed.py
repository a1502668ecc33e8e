"""Numbers from what is stored, in the same rows as those from the cases as they stand."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from huiyin.analysis.queries.indicators.held import Held
from huiyin.analysis.queries.indicators.standing import Row, name_of
from huiyin.analysis.queries.indicators.stored import GROUPS, Asked
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.signs import CAME, STORED, WENT, bit

_DAWN = date(1950, 1, 1)
_HAVE = "CASE source WHEN %s THEN n ELSE -n END"
#: What is there at a time, by the condition under which a case of `stock` belongs to it.
_STOCK = {
    "came_before": f"sum({_HAVE}) FILTER (WHERE day < %s)",
    "came": "sum(n) FILTER (WHERE source = %s AND day >= %s)",
    "went": f"sum(n) FILTER (WHERE source = {WENT} AND source <> %s AND day >= %s)",
    "stays": f"sum({_HAVE}) FILTER (WHERE %s IS NOT NULL)",
}


def summed(
    held: Held, source: str, wanted: Iterable[Indicator], *, since: date, until: date, by: str
) -> Iterator[Row]:
    """Yield by group the numbers of the wanted indicators, without the matters that have moved on."""
    asked = Asked(held=held)
    named = [(name_of(one, name), part) for one in wanted for name, part in one.parts.items()]
    if source == "stock":
        columns = [_STOCK[next(iter(part.where))] for _name, part in named]
        asked.given += [value for _column in columns for value in (CAME, since)]
        asked.sums((CAME, WENT), (_DAWN, since - timedelta(days=1)), by)
        asked.sums((CAME, WENT), (since, until), by)
    else:
        columns = [_sum(bit(source, part)) for _name, part in named]
        asked.sums((STORED[source],), (since, until), by)
    told = ", ".join(f"coalesce({column}, 0)::bigint" for column in columns)
    for group, *numbers in asked.rows(f"SELECT {GROUPS[by]}, {told}", "GROUP BY 1" if by else ""):
        yield group, dict(zip((name for name, _part in named), numbers, strict=True))


def _sum(one: int) -> str:
    return f"sum(n) FILTER (WHERE signs & {one} <> 0)" if one else "sum(n)"
