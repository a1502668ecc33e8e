"""Numbers from what is stored, in the same rows as those from the cases as they stand."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from huiyin.analysis.queries.indicators.held import Held
from huiyin.analysis.queries.indicators.standing import Row, name_of
from huiyin.analysis.queries.indicators.stored import GROUPS, Asked
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.signs import CAME, STORED, WENT, bit

_DAWN = date(1950, 1, 1)
#: Pieces: came and went before a span, came and went in it.
_CAME_BEFORE, _WENT_BEFORE, _CAME, _WENT = range(4)
#: What is there at a time, by the condition under which a case of `stock` belongs to it.
_STOCK = {
    "came_before": f"sum(CASE piece WHEN {_CAME_BEFORE} THEN part0 WHEN {_WENT_BEFORE} THEN -part0 END)",
    "came": f"sum(part0) FILTER (WHERE piece = {_CAME})",
    "went": f"sum(part0) FILTER (WHERE piece = {_WENT})",
    "stays": f"sum(CASE WHEN piece IN ({_CAME_BEFORE}, {_CAME}) THEN part0 ELSE -part0 END)",
}


def summed(
    held: Held, source: str, wanted: Iterable[Indicator], *, since: date, until: date, by: str
) -> Iterator[Row]:
    """Yield by group the numbers of the wanted indicators, without the matters that have moved on."""
    named = [(name_of(one, name), part) for one in wanted for name, part in one.parts.items()]
    if source == "stock":
        asked = Asked(held=held, bits=(0,))
        columns = [_STOCK[next(iter(part.where))] for _name, part in named]
        before, within = (_DAWN, since - timedelta(days=1)), (since, until)
        for each, then, now in ((CAME, _CAME_BEFORE, _CAME), (WENT, _WENT_BEFORE, _WENT)):
            asked.sums(each, before, by, piece=then)
            asked.sums(each, within, by, piece=now)
    else:
        places = {number: place for place, number in enumerate({bit(source, part) for _name, part in named})}
        asked = Asked(held=held, bits=tuple(places))
        columns = [f"sum(part{places[bit(source, part)]})" for _name, part in named]
        asked.sums(STORED[source], (since, until), by)
    told = ", ".join(f"coalesce({column}, 0)::bigint" for column in columns)
    for group, *numbers in asked.rows(f"SELECT {GROUPS[by]}, {told}", "GROUP BY 1" if by else ""):
        yield group, dict(zip((name for name, _part in named), numbers, strict=True))
