"""Cases stored, and what they add up to: by what was taken away and what was put, in the same transaction."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Q

from huiyin.analysis.actions.indicators import sums, tables
from huiyin.analysis.actions.indicators.reading import cases_of
from huiyin.analysis.queries.indicators.areas import area_ids

# First the marks: what changes behind them is newer than they say, and is counted again.
_MARK = """
INSERT INTO analysis_casemark (matter_id, version, step)
SELECT m.id, m.version, coalesce((SELECT max(s.id) FROM matters_step s WHERE s.matter_id = m.id), 0)
FROM matters_matter m WHERE m.id {of}
ON CONFLICT (matter_id) DO UPDATE SET version = excluded.version, step = excluded.step
"""
# The areas of a matter are found once for all its cases.
_PUT = """
WITH b AS MATERIALIZED (
    SELECT m.id AS matter_id, coalesce(nullif(ARRAY(
        SELECT DISTINCT area FROM matters_involvement i JOIN units_unit u ON u.id = i.unit_id
        CROSS JOIN LATERAL unnest(u.path) AS area WHERE i.matter_id = m.id AND area = ANY(%s)
    ), '{{}}'), '{{0}}') AS areas
    FROM matters_matter m WHERE m.id {of} AND NOT m.restricted
)
INSERT INTO analysis_countedcase (matter_id, ordinal, source, claim_id, unit_id, claim_class, day, signs, days,
    whole_days, areas)
SELECT c.matter_id, row_number() OVER (PARTITION BY c.matter_id ORDER BY c.source, c.day), c.source, c.claim_id,
    c.unit_id, c.claim_class, c.day, c.signs, c.days, c.whole_days, b.areas
FROM ({cases}) AS c (source, matter_id, claim_id, unit_id, claim_class, day, signs, days, whole_days)
JOIN b ON b.matter_id = c.matter_id
"""
_TAKE = "DELETE FROM analysis_countedcase WHERE matter_id = ANY(%s)"
_MOVED = " RETURNING source, areas, unit_id, claim_class, day, signs, days, whole_days"


def replace(matter_ids: Sequence[int]) -> None:
    """Count some matters again; what is added up changes by the difference."""
    given = [list(matter_ids)]
    _run(_MARK.format(of="= ANY(%s)"), given)
    gone = _run(_TAKE + _MOVED, given)
    cases, asked = cases_of(Q(matter_key__in=given[0]))
    come = _run(_PUT.format(cases=cases, of="= ANY(%s)") + _MOVED, [area_ids(), *given, *asked])
    sums.change(gone, come)


def store(first: int, last: int) -> None:
    """Store the cases of the matters from one key to another, of which none is stored; nothing is added up yet."""
    given = [first, last]
    _run("SET LOCAL work_mem = '256MB'", [])
    _run(_MARK.format(of="BETWEEN %s AND %s"), given)
    cases, asked = cases_of(Q(matter_key__range=(first, last)))
    _run(_PUT.format(cases=cases, of="BETWEEN %s AND %s"), [area_ids(), *given, *asked])


def empty() -> None:
    """Nothing is stored any more."""
    names = ("countedcase", "casemark", *tables.KEYS, *tables.LENGTH_KEYS)
    _run(f"TRUNCATE {', '.join(f'analysis_{name}' for name in names)}", [])


def _run(statement: str, given: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return list(cursor.fetchall()) if cursor.description else []
