"""The sweep: every reminder and order that is owed as of a moment is written, each once.

One batch is one transaction under a lock, so that sweeps side by side go one after the other; whatever dies in between
leaves nothing half done. A day on which no sweep ran is made up by the next: what is owed follows from the limits.
"""

from datetime import datetime

from django.db import connection, transaction

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.supervision.actions.writing import write
from huiyin.supervision.queries.owed import Owed, owed_further_orders, owed_orders, owed_reminders
from huiyin.supervision.rules.rungs import ordered_on, reminded_until

BATCH = 500

_WATCHER = Actor.system("时限督查")
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('supervision.sweep'))"


def sweep(at: datetime, *, limit: int = BATCH) -> int:
    """Write up to `limit` orders of each rung that are owed as of a moment; returns how many, 0 when none is left."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(_ONE_AT_A_TIME)
        found = _owed(at, limit)
        write(found, by=_WATCHER, at=at)
    return len(found)


def _owed(at: datetime, limit: int) -> list[Owed]:
    on, calendar, watch = day_of(at), catalogue.calendar(), catalogue.profile().watch
    if not ordered_on(on, calendar):
        return []
    until = reminded_until(on, calendar, days=watch.remind_days)
    return [
        *owed_orders(on, limit=limit),
        *owed_further_orders(on, limit=limit),
        *owed_reminders(on, until=until, short_days=watch.short_days, limit=limit),
    ]
