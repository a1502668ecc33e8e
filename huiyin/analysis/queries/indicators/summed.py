"""Numbers from what is stored, in the same rows as those from the cases as they stand."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from huiyin.analysis.queries.indicators.held import Held
from huiyin.analysis.queries.indicators.standing import Row, name_of
from huiyin.analysis.queries.indicators.stored import GROUPS, Asked
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.signs import CAME, STORED, WENT, bit

_DAWN = date(1950, 1, 1)
_HAVE = f"CASE source WHEN {CAME} THEN part0 ELSE -part0 END"
#: What is there at a time, by the condition under which a case of `stock` belongs to it.
_STOCK = {
    "came_before": f"sum({_HAVE}) FILTER (WHERE day < %s)",
    "came": f"sum(part0) FILTER (WHERE source = {CAME} AND day >= %s)",
    "went": f"sum(part0) FILTER (WHERE source = {WENT} AND day >= %s)",
    "stays": f"sum({_HAVE}) FILTER (WHERE %s IS NOT NULL)",
}


def summed(
    held: Held, source: str, wanted: Iterable[Indicator], *, since: date, until: date, by: str
) -> Iterator[Row]:
    """Yield by group the numbers of the wanted indicators, without the matters that have moved on."""
    named = [(name_of(one, name), part) for one in wanted for name, part in one.parts.items()]
    if source == "stock":
        asked = Asked(held=held, bits=(0,))
        columns = [_STOCK[next(iter(part.where))] for _name, part in named]
        asked.given += [since] * len(columns)
        for each in (CAME, WENT):
            asked.sums(each, (_DAWN, since - timedelta(days=1)), by)
            asked.sums(each, (since, until), by)
    else:
        places = {number: place for place, number in enumerate({bit(source, part) for _name, part in named})}
        asked = Asked(held=held, bits=tuple(places))
        columns = [f"sum(part{places[bit(source, part)]})" for _name, part in named]
        asked.sums(STORED[source], (since, until), by)
    told = ", ".join(f"coalesce({column}, 0)::bigint" for column in columns)
    for group, *numbers in asked.rows(f"SELECT {GROUPS[by]}, {told}", "GROUP BY 1" if by else ""):
        yield group, dict(zip((name for name, _part in named), numbers, strict=True))
