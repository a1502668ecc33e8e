"""Which reminders and orders are owed on a day and not yet written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from huiyin.supervision.rules.grounds import DUE_SOON, ground_of_delay
from huiyin.supervision.rules.rungs import Rung


@dataclass(frozen=True, kw_only=True)
class Owed:
    """One order to be written: about what, on which ground and rung, to which unit."""

    subject: str
    ground: str
    rung: Rung
    rule: str
    due: date | None
    matter_id: int
    claim_id: int
    unit_id: int
    number: str
    title: str
    restricted: bool


# A limit whose date is provisional is no ground for anything; a citizen's own window has no unit.
_LIMITS = """
SELECT 'limit:' || c.id || ':' || c.extension_days, c.rule, {day}, c.claim_id, c.unit_id,
       m.id, m.number, m.title, m.restricted
FROM matters_clock c
JOIN matters_claim l ON l.id = c.claim_id
JOIN matters_matter m ON m.id = l.matter_id
WHERE c.ended_on IS NULL AND c.unit_id IS NOT NULL AND NOT c.provisional AND {due}
AND NOT EXISTS (
    SELECT FROM supervision_order o
    WHERE o.subject = 'limit:' || c.id || ':' || c.extension_days AND o.rung >= %(rung)s
)
ORDER BY c.id LIMIT %(limit)s
"""
_SOON = _LIMITS.format(
    day="c.strict",
    due="c.strict BETWEEN %(on)s AND %(until)s AND c.strict - c.started_on > %(short_days)s",
)
_LATE = _LIMITS.format(day="c.rolled", due="c.strict < %(on)s AND c.rolled < %(on)s")

_SILENT = """
SELECT o.subject, o.rule, o.due, o.claim_id, o.unit_id, m.id, m.number, m.title, m.restricted, o.ground
FROM supervision_order o
JOIN matters_matter m ON m.id = o.matter_id
LEFT JOIN LATERAL (
    SELECT e.kind, max(e.answer_by) OVER () AS answer_by
    FROM supervision_orderevent e WHERE e.order_id = o.id ORDER BY e.id DESC LIMIT 1
) last ON true
WHERE o.rung = %(rung)s - 1 AND o.rung >= 2
AND coalesce(last.kind, 'issued') NOT IN ('answered', 'accepted')
AND coalesce(last.answer_by, o.answer_by) < %(on)s
AND NOT EXISTS (SELECT FROM supervision_order p WHERE p.subject = o.subject AND p.rung >= %(rung)s)
ORDER BY o.id LIMIT %(limit)s
"""


def owed_reminders(on: date, *, until: date, short_days: int, limit: int) -> list[Owed]:
    """Limits that end from the day on until another and were not reminded of; of short ones nobody is reminded."""
    asked = {"on": on, "until": until, "short_days": short_days, "rung": Rung.REMINDER, "limit": limit}
    return [_limit(row, Rung.REMINDER, DUE_SOON) for row in _rows(_SOON, asked)]


def owed_orders(on: date, *, limit: int) -> list[Owed]:
    """Limits that have ended before the day, for which no order was written."""
    asked = {"on": on, "rung": Rung.ORDER, "limit": limit}
    return [_limit(row, Rung.ORDER, ground_of_delay(row[1]).code) for row in _rows(_LATE, asked)]


def owed_further_orders(on: date, *, limit: int) -> list[Owed]:
    """Orders whose answer did not come in time, for which no further one was written."""
    asked = {"on": on, "rung": Rung.FURTHER_ORDER, "limit": limit}
    return [_limit(row, Rung.FURTHER_ORDER, row[-1]) for row in _rows(_SILENT, asked)]


def _rows(statement: str, asked: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, asked)
        yield from cursor.fetchall()


def _limit(row: tuple[Any, ...], rung: Rung, ground: str) -> Owed:
    subject, rule, due, claim_id, unit_id, matter_id, number, title, restricted, *_rest = row
    return Owed(
        subject=subject,
        ground=ground,
        rung=rung,
        rule=rule,
        due=due,
        matter_id=matter_id,
        claim_id=claim_id,
        unit_id=unit_id,
        number=number,
        title=title,
        restricted=restricted,
    )
