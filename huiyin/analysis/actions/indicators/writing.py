"""Cases stored, and what they add up to: by what was taken away and what was put, in the same transaction."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Q

from huiyin.analysis.actions.indicators.reading import cases_of
from huiyin.analysis.queries.indicators.areas import area_ids
from huiyin.analysis.rules.indicators.signs import CAME, STORED

# First the marks: what changes behind them is newer than they say, and is counted again.
_MARK = """
INSERT INTO analysis_casemark (matter_id, version, step)
SELECT m.id, m.version, coalesce((SELECT max(s.id) FROM matters_step s WHERE s.matter_id = m.id), 0)
FROM matters_matter m WHERE m.id {of}
ON CONFLICT (matter_id) DO UPDATE SET version = excluded.version, step = excluded.step
"""
_PUT = """
INSERT INTO analysis_countedcase (matter_id, ordinal, source, claim_id, unit_id, claim_class, day, signs, days,
    whole_days, areas)
SELECT c.matter_id, row_number() OVER (PARTITION BY c.matter_id ORDER BY c.source, c.day), c.source, c.claim_id,
    c.unit_id, c.claim_class, c.day, c.signs, c.days, c.whole_days, b.areas
FROM ({cases}) AS c (source, matter_id, claim_id, unit_id, claim_class, day, signs, days, whole_days)
JOIN (
    SELECT m.id AS matter_id, coalesce(nullif(ARRAY(
        SELECT DISTINCT area FROM matters_involvement i JOIN units_unit u ON u.id = i.unit_id
        CROSS JOIN LATERAL unnest(u.path) AS area WHERE i.matter_id = m.id AND area = ANY(%s)
    ), '{{}}'), '{{0}}') AS areas
    FROM matters_matter m WHERE m.id {of} AND NOT m.restricted
) AS b ON b.matter_id = c.matter_id
"""
_TAKE = "DELETE FROM analysis_countedcase WHERE matter_id {of}"

_SIGNED = """(
    SELECT source, areas, unit_id, claim_class, day, signs FROM {moved}
    UNION ALL SELECT {came}, areas, unit_id, claim_class, day, 0 FROM {moved} WHERE source = {received}
) AS signed CROSS JOIN LATERAL unnest(areas) AS area"""
_BY_DAY = """
INSERT INTO analysis_caseday AS kept (source, area, day, claim_class, signs, n)
SELECT source, area, day, claim_class, signs, {sign} * count(*) FROM {signed} GROUP BY 1, 2, 3, 4, 5
ON CONFLICT (source, area, day, claim_class, signs) DO UPDATE SET n = kept.n + excluded.n
"""
_BY_MONTH = """
INSERT INTO analysis_casemonth AS kept (source, area, month, unit_id, claim_class, signs, n)
SELECT source, area, date_trunc('month', day)::date, unit_id, claim_class, signs, {sign} * count(*)
FROM {signed} GROUP BY 1, 2, 3, 4, 5, 6
ON CONFLICT (source, area, month, unit_id, claim_class, signs) DO UPDATE SET n = kept.n + excluded.n
"""
_BY_LENGTH = """
INSERT INTO analysis_caselength AS kept (of, area, month, claim_class, days, n)
SELECT of, area, date_trunc('month', day)::date, claim_class, length, {sign} * count(*)
FROM {moved} CROSS JOIN LATERAL unnest(areas) AS area
CROSS JOIN LATERAL (VALUES (0, days), (1, whole_days)) AS measured (of, length)
WHERE length IS NOT NULL GROUP BY 1, 2, 3, 4, 5
ON CONFLICT (of, area, month, claim_class, days) DO UPDATE SET n = kept.n + excluded.n
"""


def replace(matter_ids: Sequence[int]) -> None:
    """Count some matters again; what is added up changes by the difference."""
    given = [list(matter_ids)]
    _run(_MARK.format(of="= ANY(%s)"), given)
    _moved(_TAKE.format(of="= ANY(%s)"), given, -1)
    cases, asked = cases_of(Q(matter_key__in=given[0]))
    _moved(_PUT.format(cases=cases, of="= ANY(%s)"), [*asked, area_ids(), *given], 1)


def store(first: int, last: int) -> None:
    """Store the cases of the matters from one key to another, of which none is stored; nothing is added up yet."""
    given = [first, last]
    _run(_MARK.format(of="BETWEEN %s AND %s"), given)
    cases, asked = cases_of(Q(matter_key__range=(first, last)))
    _run(_PUT.format(cases=cases, of="BETWEEN %s AND %s"), [*asked, area_ids(), *given])


def add_up() -> None:
    """Add up all that is stored."""
    for statement in _sums("analysis_countedcase", 1):
        _run(statement, [])


def empty() -> None:
    """Nothing is stored any more."""
    names = ("countedcase", "caseday", "casemonth", "caselength", "casemark")
    _run(f"TRUNCATE {', '.join(f'analysis_{name}' for name in names)}", [])


def _moved(moving: str, given: Sequence[Any], sign: int) -> None:
    """Take away or put, and add that up with its sign."""
    by_day, by_month, by_length = _sums("moved", sign)
    beside = f"by_day AS ({by_day}), by_month AS ({by_month})"
    _run(f"WITH moved AS ({moving} RETURNING *), {beside} {by_length}", given)


def _sums(moved: str, sign: int) -> list[str]:
    """The statements that add up what has moved, by day, by month and by how long it took."""
    signed = _SIGNED.format(moved=moved, came=CAME, received=STORED["received"])
    return [each.format(moved=moved, signed=signed, sign=sign) for each in (_BY_DAY, _BY_MONTH, _BY_LENGTH)]


def _run(statement: str, given: Sequence[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
