"""Which matters are to be checked: what moved since its last check, and what a limit has run out on."""

from datetime import date
from typing import Any

from django.db import connection

from huiyin.supervision.rules.procedure import OVERDUE_RULES

#: Keys are given before commit, so a lower one may appear after a higher one; so far back is looked each time.
LOOK_BACK = 5_000

_MOVED = """
SELECT m.id FROM matters_matter m LEFT JOIN supervision_checked k ON k.matter_id = m.id
WHERE k.version IS DISTINCT FROM m.version
"""
_NEWS = """
AND m.id IN (
    SELECT matter_id FROM matters_step
    WHERE id > (SELECT coalesce(max(id), 0) - %(back)s FROM matters_step)
)
"""
# A limit whose finding is open makes no news; a matter is looked at once a day for what the days alone bring.
_RUN_OUT = """
SELECT DISTINCT l.matter_id
FROM matters_clock c JOIN matters_claim l ON l.id = c.claim_id
LEFT JOIN supervision_checked k ON k.matter_id = l.matter_id
WHERE c.ended_on IS NULL AND c.unit_id IS NOT NULL AND NOT c.provisional
AND c.strict < %(on)s AND c.rolled < %(on)s AND c.rule = ANY(%(rules)s) AND (k.on IS NULL OR k.on < %(on)s)
AND NOT EXISTS (
    SELECT FROM supervision_finding f
    WHERE f.claim_id = c.claim_id AND f.about = c.id AND f.ended_by <> 'gone'
)
LIMIT %(limit)s
"""


def unchecked(on: date, *, limit: int, whole: bool) -> list[int]:
    """Up to so many matters, the newest first; `whole` looks through all, not only at the newest steps."""
    asked: dict[str, Any] = {"on": on, "limit": limit, "back": LOOK_BACK, "rules": list(OVERDUE_RULES)}
    with connection.cursor() as cursor:
        cursor.execute(f"{_MOVED}{'' if whole else _NEWS} ORDER BY m.id DESC LIMIT %(limit)s", asked)
        found = [key for (key,) in cursor.fetchall()]
        if len(found) < limit:
            cursor.execute(_RUN_OUT, asked | {"limit": limit - len(found)})
            found += [key for (key,) in cursor.fetchall()]
    return sorted(set(found))
