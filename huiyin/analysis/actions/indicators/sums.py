"""What cases add up to: by day, by unit and month, and by how long they took; changed by difference, or made of all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from huiyin.analysis.rules.indicators.signs import STORED, bits, vector

_ADDED = """
INSERT INTO analysis_{table} AS kept ({keys}, n, parts) VALUES ({marks}, %s, %s::int[])
ON CONFLICT ({keys}) DO UPDATE SET n = kept.n + excluded.n, parts = ARRAY(
    SELECT was + more FROM unnest(kept.parts, excluded.parts) WITH ORDINALITY AS b (was, more, place) ORDER BY place
)
"""
_LONGER = """
INSERT INTO analysis_caselength AS kept (of, area, month, claim_class, days, n) VALUES (%s, %s, %s, %s, %s, %s)
ON CONFLICT (of, area, month, claim_class, days) DO UPDATE SET n = kept.n + excluded.n
"""
_KEYS = {
    "caseday": ("source", "area", "day", "claim_class"),
    "casemonth": ("source", "area", "month", "unit_id", "claim_class"),
}
_ALL = """
INSERT INTO analysis_{table} ({keys}, n, parts)
SELECT {chosen}, count(*), ARRAY[{parts}]::int[]
FROM analysis_countedcase CROSS JOIN LATERAL unnest(areas) AS area WHERE source = {source} GROUP BY {keys}
"""
_ALL_LENGTHS = """
INSERT INTO analysis_caselength (of, area, month, claim_class, days, n)
SELECT of, area, date_trunc('month', day)::date AS month, claim_class, length, count(*)
FROM analysis_countedcase CROSS JOIN LATERAL unnest(areas) AS area
CROSS JOIN LATERAL (VALUES (0, days), (1, whole_days)) AS measured (of, length)
WHERE days IS NOT NULL GROUP BY 1, 2, 3, 4, 5
"""

Row = tuple[Any, ...]


def change(gone: Iterable[Row], come: Iterable[Row]) -> None:
    """Take away what is gone and add what has come; what is both changes nothing."""
    days: defaultdict[Row, list[int]] = defaultdict(list)
    months: defaultdict[Row, list[int]] = defaultdict(list)
    lengths: defaultdict[Row, list[int]] = defaultdict(list)
    for sign, rows in ((-1, gone), (1, come)):
        for source, areas, unit_id, claim_class, day, signs, *took in rows:
            month, one = day.replace(day=1), [sign * each for each in vector(source, signs)]
            for area in areas:
                _add(days, (source, area, day, claim_class), one)
                _add(months, (source, area, month, unit_id, claim_class), one)
                for of, length in enumerate(took):
                    if length is not None:
                        _add(lengths, (of, area, month, claim_class, length), [sign])
    for table, found in (("caseday", days), ("casemonth", months)):
        keys = _KEYS[table]
        statement = _ADDED.format(table=table, keys=", ".join(keys), marks=", ".join(["%s"] * len(keys)))
        _write(statement, ((*key, told[0], told[1:]) for key, told in found.items() if any(told)))
    _write(_LONGER, ((*key, *told) for key, told in lengths.items() if any(told)))


def make() -> None:
    """Add up all cases that are stored; nothing is added up yet."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '256MB'")
        for source, number in STORED.items():
            parts = ", ".join(f"count(*) FILTER (WHERE signs & {bit} <> 0)" for bit, _part in bits(source))
            for table, keys in _KEYS.items():
                chosen = [
                    f"date_trunc('month', day)::date AS {key}" if key == "month" else key for key in keys
                ]
                given = {"table": table, "keys": ", ".join(keys), "chosen": ", ".join(chosen)}
                cursor.execute(_ALL.format(**given, parts=parts, source=number))
        cursor.execute(_ALL_LENGTHS)


def _add(found: defaultdict[Row, list[int]], key: Row, one: Sequence[int]) -> None:
    kept = found[key]
    found[key] = [was + more for was, more in zip(kept, one, strict=True)] if kept else list(one)


def _write(statement: str, rows: Iterable[Row]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))
