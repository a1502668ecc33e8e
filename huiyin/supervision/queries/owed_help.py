"""What helpers owe by their own day (协办、联办, S-15): found like any limit, as long as they may still answer."""

SUBJECT = "help:"

_HELP = """
FROM matters_subtask c JOIN matters_claim l ON l.id = c.claim_id {joined}
WHERE c.answered_at IS NULL AND l.state = ANY(%(helped)s) AND {due}
AND NOT EXISTS (SELECT FROM supervision_order o WHERE o.subject = 'help:' || c.id AND o.rung >= %(rung)s)
"""
_SOON = """c.reply_by BETWEEN %(on)s AND %(until)s
AND c.reply_by - (c.asked_at AT TIME ZONE 'Asia/Shanghai')::date > %(short_days)s"""
_LATE = "c.reply_by < %(on)s"
_OF_HELP = """
SELECT 'help:' || c.id, '', c.reply_by, c.claim_id, c.unit_id,
       m.id, m.number, m.title, m.restricted, {ground}, NULL::bigint
"""
_MATTER = "JOIN matters_matter m ON m.id = l.matter_id"
_AMONG = "AND c.id = ANY(%(among)s) ORDER BY c.reply_by, c.id"

SOON_KEYS, LATE_KEYS = (
    "SELECT c.id" + _HELP.format(joined="", due=due) + "ORDER BY c.reply_by, c.id" for due in (_SOON, _LATE)
)
SOON_WHOLE = _OF_HELP.format(ground="''") + _HELP.format(joined=_MATTER, due=_SOON) + _AMONG
# A helper that does not answer has not told what came of its part: S-02, not a delay of the claim itself.
LATE_WHOLE = _OF_HELP.format(ground="'S-02'") + _HELP.format(joined=_MATTER, due=_LATE) + _AMONG
