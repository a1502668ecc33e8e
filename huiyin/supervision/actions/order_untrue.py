"""What a call-back found not to be real becomes an order (S-06), with the call-back as its evidence.

Derived again by the clock from the call-backs themselves: one transaction for each order under a lock, and the
database holds one for each call-back. So it may be ended at any moment, run beside itself, and miss a day.
"""

from datetime import datetime

from django.db import transaction

from huiyin.catalogue import queries as catalogue
from huiyin.inspection import queries as inspection
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.supervision.actions import turn
from huiyin.supervision.actions.writing import write
from huiyin.supervision.queries.untrue_results import ordered, subject_of, unordered
from huiyin.supervision.rules.grounds import GROUNDS
from huiyin.supervision.rules.owed import Owed
from huiyin.supervision.rules.rungs import Rung, ordered_on

GROUND = "S-06"

_WATCHER = Actor.system("回访督查")


def order_untrue(at: datetime, *, limit: int = 200) -> int:
    """Write up to `limit` orders that are owed as of a moment; returns how many, 0 when none is left.

    On a rest day none is written: the next working day makes it up.
    """
    if not ordered_on(day_of(at), catalogue.calendar()):
        return 0
    return sum(_written(call_id, at) for call_id in unordered(at, limit=limit))


def _written(call_id: int, at: datetime) -> bool:
    with transaction.atomic():
        turn.wait("untrue")
        found = inspection.untrue([call_id])
        if not found or ordered([call_id]):
            return False
        one = found[0]
        evidence = f"{day_of(one.at)}回访（回访编号{call_id}）：{one.said}。{GROUNDS[GROUND].to_do}"
        write([_owed(one)], by=_WATCHER, at=at, office=one.office_id, said={"to_do": evidence})
    return True


def _owed(one: inspection.Untrue) -> Owed:
    return Owed(
        subject=subject_of(one.call_id),
        ground=GROUND,
        rung=Rung.ORDER,
        rule="",
        due=None,
        matter_id=one.matter_id,
        claim_id=one.claim_id,
        unit_id=one.unit_id,
        number=one.number,
        title=one.title,
        restricted=False,
    )
