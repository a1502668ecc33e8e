"""Which reminders and orders are owed on a day and not yet written.

First only the keys are listed, of limits and of orders left without an answer; the listing walks the running limits
by their day. What an order is about is read for one batch at a time, and asked again whether it is still owed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from huiyin.catalogue.queries import calendar, profile
from huiyin.supervision.rules.grounds import DUE_SOON, ground_of_delay
from huiyin.supervision.rules.rungs import Rung, ordered_on, reminded_until


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
FROM matters_clock c {joined}
WHERE c.ended_on IS NULL AND c.unit_id IS NOT NULL AND NOT c.provisional AND {due}
AND NOT EXISTS (
    SELECT FROM supervision_order o
    WHERE o.subject = 'limit:' || c.id || ':' || c.extension_days AND o.rung >= %(rung)s
)
"""
_SOON = "c.strict BETWEEN %(on)s AND %(until)s AND c.strict - c.started_on > %(short_days)s"
_LATE = "c.strict < %(on)s AND c.rolled < %(on)s"
_OF_LIMITS = """
SELECT 'limit:' || c.id || ':' || c.extension_days, c.rule, {day}, c.claim_id, c.unit_id,
       m.id, m.number, m.title, m.restricted, ''
"""
_MATTER = "JOIN matters_claim l ON l.id = c.claim_id JOIN matters_matter m ON m.id = l.matter_id"

_SILENT = """
FROM supervision_order o {joined}
LEFT JOIN LATERAL (
    SELECT e.kind, max(e.answer_by) OVER () AS answer_by
    FROM supervision_orderevent e WHERE e.order_id = o.id ORDER BY e.id DESC LIMIT 1
) last ON true
WHERE o.rung = 2 AND o.answer_by < %(on)s
AND coalesce(last.kind, 'issued') NOT IN ('answered', 'accepted')
AND coalesce(last.answer_by, o.answer_by) < %(on)s
AND NOT EXISTS (SELECT FROM supervision_order p WHERE p.subject = o.subject AND p.rung >= %(rung)s)
"""
_OF_ORDERS = (
    "SELECT o.subject, o.rule, o.due, o.claim_id, o.unit_id, m.id, m.number, m.title, m.restricted, o.ground"
)

_KEYS = {
    Rung.REMINDER: "SELECT c.id" + _LIMITS.format(joined="", due=_SOON) + "ORDER BY c.strict, c.id",
    Rung.ORDER: "SELECT c.id" + _LIMITS.format(joined="", due=_LATE) + "ORDER BY c.strict, c.id",
    Rung.FURTHER_ORDER: "SELECT o.id" + _SILENT.format(joined="") + "ORDER BY o.id",
}
_AMONG = "AND c.id = ANY(%(among)s) ORDER BY c.strict, c.id"
_WHOLE = {
    Rung.REMINDER: _OF_LIMITS.format(day="c.strict") + _LIMITS.format(joined=_MATTER, due=_SOON) + _AMONG,
    Rung.ORDER: _OF_LIMITS.format(day="c.rolled") + _LIMITS.format(joined=_MATTER, due=_LATE) + _AMONG,
    Rung.FURTHER_ORDER: _OF_ORDERS
    + _SILENT.format(joined="JOIN matters_matter m ON m.id = o.matter_id")
    + "AND o.id = ANY(%(among)s) ORDER BY o.id",
}
ORDER_OF_RUNGS = (Rung.ORDER, Rung.FURTHER_ORDER, Rung.REMINDER)
"""What is late comes first."""


def owed_keys(on: date, *, limit: int) -> dict[Rung, list[int]]:
    """The keys of what is owed on a day, of each rung up to so many, what is due longest first.

    Limits that have ended before the day are ordered upon; orders whose answer did not come in time lead to further
    ones; of limits that end soon the unit is reminded, of short ones never. Nothing is owed on a rest day.
    """
    if not ordered_on(on, calendar()):
        return {}
    return {
        rung: [key for (key,) in _rows(f"{_KEYS[rung]} LIMIT %(limit)s", rung, on, limit=limit)]
        for rung in ORDER_OF_RUNGS
    }


def still_owed(on: date, rung: Rung, keys: Sequence[int]) -> list[Owed]:
    """What orders of a rung are about, of those keys only of which it is still owed."""
    return [_owed(row, rung) for row in _rows(_WHOLE[rung], rung, on, among=list(keys))]


def _rows(statement: str, rung: Rung, on: date, **more: Any) -> list[tuple[Any, ...]]:
    watch = profile().watch
    until = reminded_until(on, calendar(), days=watch.remind_days)
    asked: dict[str, Any] = {"rung": int(rung), "on": on, "until": until, "short_days": watch.short_days}
    with connection.cursor() as cursor:
        cursor.execute(statement, asked | more)
        return list(cursor.fetchall())


def _owed(row: tuple[Any, ...], rung: Rung) -> Owed:
    subject, rule, due, claim_id, unit_id, matter_id, number, title, restricted, ground = row
    if not ground:
        ground = DUE_SOON if rung is Rung.REMINDER else ground_of_delay(rule).code
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
