"""What cases add up to: by day, by unit and month, and by how long they took; changed by difference, or made of all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import connection

from huiyin.analysis.rules.indicators.signs import STORED, bits, vector

_ADDED = """
INSERT INTO analysis_{table} AS kept ({keys}, n, parts{more}) VALUES ({marks}, %s, %s::int[]{empty})
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
_MIDDLES = """ARRAY[percentile_cont(0.5) WITHIN GROUP (ORDER BY days),
    percentile_cont(0.5) WITHIN GROUP (ORDER BY whole_days)]"""
_NEW_MIDDLES = """
UPDATE analysis_casemonth AS kept SET middles = found.middles FROM (
    SELECT area, unit_id, claim_class, {middles} AS middles
    FROM analysis_countedcase CROSS JOIN LATERAL unnest(areas) AS area
    WHERE days IS NOT NULL AND day >= %(month)s AND day < %(month)s + interval '1 month' AND unit_id = ANY(%(units)s)
    GROUP BY area, unit_id, claim_class
) AS found
WHERE kept.source = %(source)s AND kept.month = %(month)s AND kept.area = found.area AND kept.unit_id = found.unit_id
    AND kept.claim_class = found.claim_class
"""
_ALL = """
INSERT INTO analysis_{table} ({columns})
SELECT {chosen}, count(*), ARRAY[{parts}]::int[]{more}
FROM analysis_countedcase CROSS JOIN LATERAL unnest(areas) AS area WHERE source = {source} GROUP BY {keys}
"""
_ALL_LENGTHS = """
INSERT INTO analysis_caselength (of, area, month, claim_class, days, n)
SELECT of, area, date_trunc('month', day)::date AS month, claim_class, length, count(*)
FROM analysis_countedcase CROSS JOIN LATERAL unnest(areas) AS area
CROSS JOIN LATERAL (VALUES (0, days), (1, whole_days)) AS measured (of, length)
WHERE days IS NOT NULL GROUP BY 1, 2, 3, 4, 5
"""

_HANDLED = STORED["handled"]

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
        given = {"table": table, "keys": ", ".join(keys), "marks": ", ".join(["%s"] * len(keys))}
        long = {"more": ", middles", "empty": ", '{}'"} if table == "casemonth" else {"more": "", "empty": ""}
        statement = _ADDED.format(**given, **long)
        _write(statement, ((*key, told[0], told[1:]) for key, told in found.items() if any(told)))
    _change_middles(months)
    _write(_LONGER, ((*key, *told) for key, told in lengths.items() if any(told)))


def make() -> None:
    """Add up all cases that are stored; nothing is added up yet."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '256MB'")
        for source in STORED:
            for table in _KEYS:
                cursor.execute(_made(source, table))
        cursor.execute(_ALL_LENGTHS)


def _made(source: str, table: str) -> str:
    keys = _KEYS[table]
    chosen = [f"date_trunc('month', day)::date AS {key}" if key == "month" else key for key in keys]
    parts = ", ".join(f"count(*) FILTER (WHERE signs & {bit} <> 0)" for bit, _part in bits(source))
    columns, more = [*keys, "n", "parts"], ""
    if table == "casemonth":
        columns, more = [*columns, "middles"], f", {_MIDDLES}" if source == "handled" else ", '{}'"
    return _ALL.format(
        table=table,
        columns=", ".join(columns),
        keys=", ".join(keys),
        chosen=", ".join(chosen),
        parts=parts,
        more=more,
        source=STORED[source],
    )


def _change_middles(months: dict[Row, list[int]]) -> None:
    """Medians of units are made again in the months that changed."""
    touched: defaultdict[date, set[int]] = defaultdict(set)
    for (source, _area, month, unit_id, _class), told in months.items():
        if source == _HANDLED and any(told):
            touched[month].add(unit_id)
    with connection.cursor() as cursor:
        for month, units in touched.items():
            given: dict[str, Any] = {"month": month, "units": sorted(units), "source": _HANDLED}
            cursor.execute(_NEW_MIDDLES.format(middles=_MIDDLES), given)


def _add(found: defaultdict[Row, list[int]], key: Row, one: Sequence[int]) -> None:
    kept = found[key]
    found[key] = [was + more for was, more in zip(kept, one, strict=True)] if kept else list(one)


def _write(statement: str, rows: Iterable[Row]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))
