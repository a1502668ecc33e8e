"""The sweep: every reminder and order that is owed as of a moment is written, each once.

What is owed is listed once; then one batch is one transaction under a lock, which asks again what of it is still
owed. So sweeps side by side go one after the other, and whatever dies in between leaves nothing half done. A day on
which no sweep ran is made up by the next: what is owed follows from the limits.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.supervision.actions import turn
from huiyin.supervision.actions.taking_up import take_up
from huiyin.supervision.actions.writing import write
from huiyin.supervision.queries.owed import Source, owed_keys, still_owed

LISTED, BATCH = 5_000, 500

_WATCHER = Actor.system("时限督查")


def sweep(at: datetime, *, limit: int = LISTED, batch: int = BATCH) -> int:
    """Write up to `limit` orders from each source that are owed as of a moment; returns how many, 0 for none."""
    found = owed_keys(day_of(at), limit=limit)
    return sum(
        _written(source, keys[first : first + batch], at)
        for source, keys in found.items()
        for first in range(0, len(keys), batch)
    )


def _written(source: Source, keys: Sequence[int], at: datetime) -> int:
    with transaction.atomic():
        turn.wait("sweep")
        owed = still_owed(day_of(at), source, keys)
        take_up(owed, write(owed, by=_WATCHER, at=at))
    return len(owed)
