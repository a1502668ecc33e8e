"""Which reminders and orders are owed on a day and not yet written.

First only the keys are listed, of limits and of orders left without an answer; the listing walks the running limits
by their day. What an order is about is read for one batch at a time, and asked again whether it is still owed.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from django.db import connection

from huiyin.catalogue.queries import calendar, profile
from huiyin.matters.queries.asked_help import ANSWERED_IN
from huiyin.supervision.queries import owed_findings, owed_help
from huiyin.supervision.rules.grounds import DUE_SOON, ground_of_delay
from huiyin.supervision.rules.owed import Owed
from huiyin.supervision.rules.procedure import Follow
from huiyin.supervision.rules.rungs import Rung, found_until, ordered_on, reminded_until


class Source(StrEnum):
    """Whence an order is owed: a limit or a helper's day that has ended or ends soon, what the check of procedure
    found, or silence on a paper.
    """

    LATE = "late"
    SILENT = "silent"
    UNADOPTED = "unadopted"
    HELP_LATE = "help_late"
    FOUND = "found"
    STANDING = "standing"
    ADVISED = "advised"
    SOON = "soon"
    HELP_SOON = "help_soon"


RUNGS: dict[Source, Rung] = {
    Source.LATE: Rung.ORDER,
    Source.SILENT: Rung.FURTHER_ORDER,
    Source.UNADOPTED: Rung.ORDER,
    Source.HELP_LATE: Rung.ORDER,
    Source.FOUND: Rung.ORDER,
    Source.STANDING: Rung.ORDER,
    Source.ADVISED: Rung.SUGGESTION,
    Source.SOON: Rung.REMINDER,
    Source.HELP_SOON: Rung.REMINDER,
}
"""On which rung it is owed; what is late comes first."""

_FOLLOWS: dict[Source, Follow] = {
    Source.FOUND: Follow.ORDER,
    Source.STANDING: Follow.STILL,
    Source.ADVISED: Follow.ADVICE,
}
_BELOW: dict[Source, Rung] = {Source.SILENT: Rung.ORDER, Source.UNADOPTED: Rung.SUGGESTION}

# A limit whose date is provisional is no ground for anything; a window has no unit: whoever lets it pass owes
# nothing.
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
       m.id, m.number, m.title, m.restricted, '', NULL::bigint
"""
_MATTER = "JOIN matters_claim l ON l.id = c.claim_id JOIN matters_matter m ON m.id = l.matter_id"

_SILENT = """
FROM supervision_order o {joined}
LEFT JOIN LATERAL (
    SELECT e.kind, max(e.answer_by) OVER () AS answer_by
    FROM supervision_orderevent e WHERE e.order_id = o.id ORDER BY e.id DESC LIMIT 1
) last ON true
WHERE o.rung = %(below)s AND o.answer_by < %(on)s
AND coalesce(last.kind, 'issued') NOT IN ('answered', 'accepted')
AND coalesce(last.answer_by, o.answer_by) < %(on)s
AND NOT EXISTS (SELECT FROM supervision_order p WHERE p.subject = o.subject AND p.rung >= %(rung)s)
"""
_OF_ORDERS = """
SELECT o.subject, o.rule, o.due, o.claim_id, o.unit_id,
       m.id, m.number, m.title, m.restricted, o.ground, o.office_id
"""

_SOON_KEYS, _LATE_KEYS = (
    "SELECT c.id" + _LIMITS.format(joined="", due=due) + "ORDER BY c.strict, c.id" for due in (_SOON, _LATE)
)
_SILENT_KEYS = "SELECT o.id" + _SILENT.format(joined="") + "ORDER BY o.id"
_KEYS: dict[Source, str] = {
    Source.SOON: _SOON_KEYS,
    Source.LATE: _LATE_KEYS,
    Source.SILENT: _SILENT_KEYS,
    Source.UNADOPTED: _SILENT_KEYS,
    Source.HELP_SOON: owed_help.SOON_KEYS,
    Source.HELP_LATE: owed_help.LATE_KEYS,
    Source.FOUND: owed_findings.KEYS,
    Source.STANDING: owed_findings.KEYS,
    Source.ADVISED: owed_findings.KEYS,
}
_AMONG = "AND c.id = ANY(%(among)s) ORDER BY c.strict, c.id"
_WHOLE_SILENT = (
    _OF_ORDERS
    + _SILENT.format(joined="JOIN matters_matter m ON m.id = o.matter_id")
    + "AND o.id = ANY(%(among)s) ORDER BY o.id"
)
_WHOLE = {
    Source.SOON: _OF_LIMITS.format(day="c.strict") + _LIMITS.format(joined=_MATTER, due=_SOON) + _AMONG,
    Source.LATE: _OF_LIMITS.format(day="c.rolled") + _LIMITS.format(joined=_MATTER, due=_LATE) + _AMONG,
    Source.SILENT: _WHOLE_SILENT,
    Source.UNADOPTED: _WHOLE_SILENT,
    Source.HELP_SOON: owed_help.SOON_WHOLE,
    Source.HELP_LATE: owed_help.LATE_WHOLE,
}


def owed_keys(on: date, *, limit: int) -> dict[Source, list[int]]:
    """The keys of what is owed on a day, from each source up to so many, what is due longest first.

    Limits that have ended before the day are ordered upon; orders whose answer did not come in time lead to further
    ones, suggestions to orders; of limits that end soon the unit is reminded, of short ones never. What was found leads
    to an order from the next day on or when it still stands, or to a suggestion when nobody took it up. Nothing is owed
    on a rest day.
    """
    if not ordered_on(on, calendar()):
        return {}
    return {
        source: [key for (key,) in _rows(f"{_KEYS[source]} LIMIT %(limit)s", _asked(source, on, limit=limit))]
        for source in RUNGS
    }


def still_owed(on: date, source: Source, keys: Sequence[int]) -> list[Owed]:
    """What orders from a source are about, of those keys only of which it is still owed."""
    asked = _asked(source, on, among=list(keys))
    if source in _FOLLOWS:
        return owed_findings.owed_for(asked, RUNGS[source])
    return [_owed(row, source) for row in _rows(_WHOLE[source], asked)]


def _asked(source: Source, on: date, **more: Any) -> dict[str, Any]:
    watch = profile().watch
    if source in _FOLLOWS:
        days = 0 if source is Source.FOUND else watch.advise_days
        until = found_until(on, calendar(), days=days)
        return owed_findings.asked(_FOLLOWS[source], RUNGS[source], until) | more
    return {
        "rung": int(RUNGS[source]),
        "below": int(_BELOW.get(source, 0)),
        "on": on,
        "until": reminded_until(on, calendar(), days=watch.remind_days),
        "short_days": watch.short_days,
        "helped": list(ANSWERED_IN),
    } | more


def _rows(statement: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, asked)
        return list(cursor.fetchall())


def _owed(row: tuple[Any, ...], source: Source) -> Owed:
    subject, rule, due, claim_id, unit_id, matter_id, number, title, restricted, ground, office_id = row
    if not ground:
        ground = DUE_SOON if RUNGS[source] is Rung.REMINDER else ground_of_delay(rule).code
    return Owed(
        subject=subject,
        ground=ground,
        rung=RUNGS[source],
        rule=rule,
        due=due,
        matter_id=matter_id,
        claim_id=claim_id,
        unit_id=unit_id,
        number=number,
        title=title,
        restricted=restricted,
        office_id=office_id,
    )
