"""What a unit owes, looked at once: how much stands behind each tab, one page of one tab, one claim in its queue."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from huiyin.kernel.actor import Actor
from huiyin.matters.models import Claim
from huiyin.matters.visibility import visible

SOON = timedelta(days=10)

#: A provisional date is never a ground for overdue (A-6).
_CLOCKS = {
    "running": "k.ended_on IS NULL AND k.unit_id IS NOT NULL",
    "standing": """
        coalesce(bool_or(k.strict < %s AND NOT k.provisional), false) AS late,
        coalesce(bool_or(k.strict BETWEEN %s AND %s), false) AS soon
    """,
}
_OWED = """
WITH mine AS ({mine}), owed AS MATERIALIZED (
    SELECT mine.id, mine.state, min(k.strict) AS urgent, {standing}
    FROM mine LEFT JOIN matters_clock k ON k.claim_id = mine.id AND {running}
    GROUP BY mine.id, mine.state
)
"""
_TABS = """
SELECT state AS what, count(*), count(*) FILTER (WHERE late), count(*) FILTER (WHERE soon), NULL::bigint, NULL::bigint
FROM owed GROUP BY state
UNION ALL
SELECT NULL, NULL, NULL, NULL, place, id FROM (
    SELECT id, row_number() OVER (ORDER BY urgent NULLS LAST, id) AS place FROM owed WHERE {wanted}
    ORDER BY place LIMIT %s OFFSET %s
) AS page
"""
_ASIDE = """
UNION ALL
SELECT what, count(DISTINCT claim_id), 0, 0, NULL, NULL FROM ({aside}) AS aside (what, claim_id)
WHERE claim_id IN ({seen}) GROUP BY what
"""
_ASIDE_ONE = "SELECT '{key}', claim_id FROM ({found}) AS one"
_WANTED = {"late": "late", "soon": "soon"}
_QUEUE = """
SELECT id, place, total, before, after FROM (
    SELECT id, row_number() OVER line AS place, count(*) OVER () AS total,
        lag(id) OVER line AS before, lead(id) OVER line AS after
    FROM owed WHERE state = ANY(%s) WINDOW line AS (ORDER BY urgent NULLS LAST, id)
) AS queue
WHERE id = %s OR place = 1 ORDER BY place DESC LIMIT 1
"""
#: Most limits are far off: those need not be laid beside their claims.
_SUMMED = """
WITH mine AS ({mine}), due AS (
    SELECT k.claim_id, {standing} FROM matters_clock k WHERE {running} AND k.strict <= %s GROUP BY k.claim_id
)
SELECT unit_id, channel, grouping(channel),
    count(*), count(*) FILTER (WHERE soon), count(*) FILTER (WHERE late)
FROM mine LEFT JOIN due ON due.claim_id = mine.id GROUP BY GROUPING SETS ((unit_id), (channel))
"""

Sql = tuple[str, list[Any]]
Claims = Sequence[QuerySet[Claim]]
"""Claims in parts that share none."""


@dataclass(frozen=True, slots=True)
class Owed:
    """How many claims in each state, of all how many late and soon, how many aside; the ids of the page in order."""

    by_state: dict[str, int]
    late: int
    soon: int
    aside: dict[str, int]
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class InQueue:
    """A claim, its place among all that wait, and the claims next to it."""

    id: int
    place: int
    total: int
    before: int | None
    after: int | None


def owed(
    mine: Claims,
    *,
    on: date,
    tab: str,
    states: Collection[str],
    page: slice,
    aside: Mapping[str, QuerySet[Any, Any]] | None = None,
    seen: QuerySet[Claim] | None = None,
) -> Owed:
    """Look at the claims `mine`; the page is of those in `states`, or late or soon where the tab says so.

    `aside` are ids of claims that are only counted, as far as they are among those `seen`.
    """
    sql, params = _begun(mine, on)
    sql += _TABS.format(wanted=_WANTED.get(tab, "state = ANY(%s)"))
    params += [] if tab in _WANTED else [list(states)]
    params += [page.stop - page.start, page.start]
    counted = _aside(aside or {})
    if counted[0] and seen is not None:
        known = _said(seen, "id")
        sql += _ASIDE.format(aside=counted[0], seen=known[0])
        params += counted[1] + known[1]
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return _read(cursor.fetchall(), set(aside or ()))


def queued(mine: Claims, claim_id: int | None, *, on: date, states: Collection[str]) -> InQueue | None:
    """Return a claim among those in `states`, the most urgent first; the first of all where it does not wait there."""
    sql, params = _begun(mine, on)
    with connection.cursor() as cursor:
        cursor.execute(sql + _QUEUE, [*params, list(states), claim_id or 0])
        row = cursor.fetchone()
    return InQueue(*row) if row else None


Sums = tuple[int, int, int]
"""How many claims, how many of them soon due, how many late."""


def summed(mine: Claims, on: date) -> tuple[dict[int | None, Sums], dict[str, Sums]]:
    """Return the sums of claims by the body that holds them, and by the channel of their matter; in one look."""
    sql, given = _united(mine, "unit_id", "channel")
    with connection.cursor() as cursor:
        cursor.execute(_SUMMED.format(mine=sql, **_CLOCKS), [*given, on, on, on + SOON, on + SOON])
        rows = cursor.fetchall()
    units = {unit_id: sums for unit_id, _channel, of_units, *sums in rows if of_units}
    channels = {channel: sums for _unit_id, channel, of_units, *sums in rows if not of_units}
    return {key: _sums(each) for key, each in units.items()}, {
        key: _sums(each) for key, each in channels.items()
    }


def _sums(given: list[int]) -> Sums:
    whole, soon, late = given
    return whole, soon, late


def seen_by(actor: Actor, on: date) -> QuerySet[Claim]:
    """Return the claims that an actor may see, whoever holds them."""
    return Claim.objects.filter(Exists(visible(actor, on).filter(pk=OuterRef("matter_id"))))


def _begun(mine: Claims, on: date) -> Sql:
    sql, given = _united(mine, "state")
    return _OWED.format(mine=sql, **_CLOCKS), [*given, on, on, on + SOON]


def _united(mine: Claims, *columns: str) -> Sql:
    sql, given = _together([_said(part, "id", *columns) for part in mine])
    nothing = "".join(f", NULL AS {column}" for column in columns)
    return sql or f"SELECT 0 AS id{nothing} WHERE false", given


def _aside(lists: Mapping[str, QuerySet[Any, Any]]) -> Sql:
    told = ((key, *_said(found)) for key, found in lists.items())
    return _together([(sql and _ASIDE_ONE.format(key=key, found=sql), given) for key, sql, given in told])


def _together(parts: Sequence[Sql]) -> Sql:
    kept = [(sql, given) for sql, given in parts if sql]
    return " UNION ALL ".join(sql for sql, _given in kept), [each for _sql, given in kept for each in given]


def _said(found: QuerySet[Any, Any], *columns: str) -> Sql:
    """The words of a query; none where it is known beforehand to find nothing."""
    try:
        sql, params = (found.values(*columns) if columns else found).order_by().query.sql_with_params()
    except EmptyResultSet:
        return "", []
    return sql, list(params)


def _read(rows: list[tuple[Any, ...]], aside: set[str]) -> Owed:
    numbers = [row for row in rows if row[5] is None]
    states = [row for row in numbers if row[0] not in aside]
    return Owed(
        by_state={row[0]: row[1] for row in states},
        late=sum(row[2] for row in states),
        soon=sum(row[3] for row in states),
        aside=dict.fromkeys(aside, 0) | {row[0]: row[1] for row in numbers if row[0] in aside},
        ids=tuple(key for _place, key in sorted(row[4:] for row in rows if row[5] is not None)),
    )
