"""What cases add up to: by day, by unit and month, and by how long they took; changed by difference, or made of all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import connection

from huiyin.analysis.actions.indicators import tables
from huiyin.analysis.rules.indicators.signs import LENGTHS, MEASURED, STORED, vector

_NEW_MIDDLES = """
UPDATE analysis_casemonth AS kept SET middles = found.middles FROM (
    SELECT area, unit_id, claim_class, ARRAY[{middles}] AS middles
    FROM analysis_countedcase CROSS JOIN LATERAL unnest(areas) AS area
    WHERE days IS NOT NULL AND day >= %(month)s AND day < %(month)s + interval '1 month' AND unit_id = ANY(%(units)s)
    GROUP BY area, unit_id, claim_class
) AS found
WHERE kept.source = %(source)s AND kept.month = %(month)s AND kept.area = found.area AND kept.unit_id = found.unit_id
    AND kept.claim_class = found.claim_class
"""
_HANDLED = STORED["handled"]

Row = tuple[Any, ...]
Sums = defaultdict[Row, list[int]]


def change(gone: Iterable[Row], come: Iterable[Row]) -> None:
    """Take away what is gone and add what has come; what is both changes nothing."""
    found: defaultdict[str, Sums] = defaultdict(lambda: defaultdict(list))
    for sign, rows in ((-1, gone), (1, come)):
        for row in rows:
            _weigh(found, row, sign)
    for table in tables.KEYS:
        told = [(*key, many[0], _array(many[1:])) for key, many in found[table].items() if any(many)]
        _write(tables.added(table), told)
    for table in tables.LENGTH_KEYS:
        _write(tables.longer(table), [(*key, *many) for key, many in found[table].items() if any(many)])
    # Days that are over would stay for ever.
    _write(tables.emptied("caseturn"), [key for key, many in found["caseturn"].items() if many[0] < 0])
    _change_middles(found["casemonth"])


def make() -> None:
    """Add up all cases that are stored; nothing is added up yet."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '256MB'")
        for source, number in STORED.items():
            for table in tables.of_source(number):
                cursor.execute(tables.made(source, table))
        for table in tables.LENGTH_KEYS:
            cursor.execute(tables.made_lengths(table))


def _weigh(found: defaultdict[str, Sums], row: Row, sign: int) -> None:
    """Add one case to all that it belongs to, or take it from there."""
    source, areas, unit_id, claim_class, day, signs, *took = row
    one = [sign * each for each in vector(source, signs)]
    known = {
        "source": source,
        "day": day,
        "month": day.replace(day=1),
        "year": day.replace(month=1, day=1),
        "unit_id": unit_id,
        "claim_class": claim_class,
    }
    for area in areas:
        here = known | {"area": area}
        for table in tables.of_source(source):
            _add(found[table], tuple(here[key] for key in tables.KEYS[table]), one)
        for of, (name, wanted) in enumerate(MEASURED):
            length = took[LENGTHS.index(name)]
            if length is not None and (not wanted or signs & wanted):
                cell = here | {"of": of, "days": length}
                for table, keys in tables.LENGTH_KEYS.items():
                    _add(found[table], tuple(cell[key] for key in keys), [sign])


def _change_middles(months: Sums) -> None:
    """Medians of units are made again in the months that changed."""
    touched: defaultdict[date, set[int]] = defaultdict(set)
    for (source, _area, month, unit_id, _class), told in months.items():
        if source == _HANDLED and any(told):
            touched[month].add(unit_id)
    with connection.cursor() as cursor:
        for month, units in touched.items():
            given: dict[str, Any] = {"month": month, "units": sorted(units), "source": _HANDLED}
            cursor.execute(_NEW_MIDDLES.format(middles=tables.MIDDLES), given)


def _add(found: Sums, key: Row, one: Sequence[int]) -> None:
    kept = found[key]
    found[key] = [was + more for was, more in zip(kept, one, strict=True)] if kept else list(one)


def _array(numbers: Sequence[int]) -> str:
    return f"{{{','.join(map(str, numbers))}}}"


def _write(statement: str, rows: Sequence[Row]) -> None:
    """All rows at once, column by column."""
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(statement, [list(column) for column in zip(*rows, strict=True)])
