"""One indicator by unit, class and month at once: the cells of which all its tables are made."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Count, F
from django.db.models.functions import TruncMonth

from huiyin.analysis.queries.indicators.cases import as_they_stand, condition
from huiyin.analysis.queries.indicators.counting import Tally
from huiyin.analysis.queries.indicators.held import Held, held
from huiyin.analysis.queries.indicators.spans import whole_months
from huiyin.analysis.queries.indicators.stored import GROUPS, Asked
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.signs import MEASURED, STORED, bit
from huiyin.kernel.actor import Actor
from huiyin.kernel.percent import tenth

_CELL = f"unit_id, claim_class, {GROUPS['month']}"
_LENGTHS = """
SELECT {cell}, percentile_cont(0.5) WITHIN GROUP (ORDER BY {of}) FROM analysis_countedcase
WHERE days IS NOT NULL AND day BETWEEN %s AND %s AND areas && %s::bigint[] AND (%s = 0 OR signs & %s <> 0)
GROUP BY 1, 2, 3
"""

_KEPT = """
SELECT unit_id, claim_class, month, middles[%s] FROM analysis_casemonth
WHERE source = %s AND area = ANY(%s) AND month BETWEEN %s AND %s AND n > 0 AND middles[%s] IS NOT NULL
"""


class Cell(NamedTuple):
    """A unit, a class and the first day of a month."""

    unit_id: int
    claim_class: str
    month: date


def crossed(actor: Actor, one: Indicator, *, since: date, until: date) -> dict[Cell, Tally]:
    """Return the cells with their numbers; those of what was there at a time (`stock`) have no month and are none.

    Medians of a cell are those of its stored cases: they follow within seconds.
    """
    if one.source not in STORED:
        return {}
    known = held(actor)
    middles = _middles(known, one, since, until) if known and one.kind == "median" else {}
    if known and not known.moved:
        return _told(_rows(known, one, since, until), one, middles)
    found = _stored(known, one, since, until) if known else {name: Counter[Cell]() for name in one.parts}
    for name, cells in found.items():
        cells.update(_standing(actor, known, one, name, since, until))
    hits = found.get("hits", Counter[Cell]())
    return {
        cell: Tally(whole=many, hits=hits[cell], middle=middles.get(cell))
        for cell, many in found["whole"].items()
        if many
    }


def _told(rows: Iterable[tuple[Any, ...]], one: Indicator, middles: dict[Cell, Decimal]) -> dict[Cell, Tally]:
    """The same without a detour, where nothing has moved on: there are very many cells."""
    place = list(one.parts).index("whole") + 3
    hits = list(one.parts).index("hits") + 3 if one.hits else 0
    told = ((Cell._make(row[:3]), row) for row in rows if row[place])
    return {
        cell: Tally(whole=row[place], hits=row[hits] if hits else 0, middle=middles.get(cell))
        for cell, row in told
    }


def _stored(known: Held, one: Indicator, since: date, until: date) -> dict[str, Counter[Cell]]:
    cells = [(Cell._make(row[:3]), row[3:]) for row in _rows(known, one, since, until)]
    return {
        name: Counter({cell: told[place] for cell, told in cells}) for place, name in enumerate(one.parts)
    }


def _rows(known: Held, one: Indicator, since: date, until: date) -> list[tuple[Any, ...]]:
    """The cells with the numbers of all parts, in one statement."""
    asked = Asked(held=known, bits=[bit(one.source, part) for part in one.parts.values()])
    asked.sums(STORED[one.source], (since, until), "unit")
    told = ", ".join(f"sum(part{place})::bigint" for place in range(len(one.parts)))
    return asked.rows(f"SELECT {_CELL}, {told}", "GROUP BY 1, 2, 3")


def _standing(
    actor: Actor, known: Held | None, one: Indicator, name: str, since: date, until: date
) -> Counter[Cell]:
    """Of matters that have moved on; or all, where nothing is stored."""
    counted: Counter[Cell] = Counter()
    for part in as_they_stand(actor, known, one.source, since, until):
        rows: Any = part.filter(condition(one.parts[name])).order_by()
        for *cell, many in rows.values_list(
            F("unit_key"), F("class_key"), TruncMonth("day_key"), Count("pk")
        ):
            counted[Cell(*cell)] += many
    return counted


def _middles(known: Held, one: Indicator, since: date, until: date) -> dict[Cell, Decimal]:
    """Whole months are stored; of the cut ones, or where a unit has cases in several areas, from the cases."""
    sign, whole = bit(one.source, one.whole), whole_months(since, until)
    place = MEASURED.index((one.of, sign)) + 1
    found: dict[Cell, Decimal] = {}
    for first, last in whole.months:
        asked = Asked(held=known, given=[place, STORED[one.source], known.areas, first, last, place])
        rows = asked.told(_KEPT)
        found |= {Cell._make(row[:3]): _days(row[3]) for row in rows}
        if len(found) < len(rows):
            return _of_cases(known, one, since, until, sign)
    for first, last in whole.edges:
        found |= _of_cases(known, one, first, last, sign)
    return found


def _of_cases(known: Held, one: Indicator, since: date, until: date, sign: int) -> dict[Cell, Decimal]:
    asked = Asked(held=known, given=[since, until, known.areas, sign, sign])
    rows = asked.told(_LENGTHS.format(cell=_CELL, of=one.of))
    return {Cell._make(row[:3]): _days(row[3]) for row in rows}


@lru_cache(maxsize=10_000)
def _days(middle: float) -> Decimal:
    """There are very many cells, and few different medians."""
    return tenth(Decimal(str(middle)))
