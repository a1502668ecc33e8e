"""What a supervisor writes about by hand: a limit that ends soon or has ended, or another ground on which a claim is.

About a limit there is one paper on each rung, by whomever it is written: the sweep goes on from there.
"""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from django.db import connection

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.errors import NotFound, Refused
from huiyin.matters import queries as matters
from huiyin.supervision.models import Order
from huiyin.supervision.queries.events import events_of, last_kind
from huiyin.supervision.queries.owed_findings import said_of, taken_up
from huiyin.supervision.queries.owed_help import SUBJECT
from huiyin.supervision.rules.grounds import DUE_SOON, GROUNDS, ground_of_delay
from huiyin.supervision.rules.owed import Owed
from huiyin.supervision.rules.rungs import Rung
from huiyin.supervision.rules.standing import OrderState, state_after

_LATE_ALONE = "S-01"

# A limit whose date is provisional is no ground for anything; a citizen's own window has no unit.
_RUNNING = """
SELECT c.claim_id, c.rule, c.strict, c.rolled, c.unit_id, 'limit:' || c.id || ':' || c.extension_days
FROM matters_clock c
WHERE c.claim_id = ANY(%(claims)s) AND c.ended_on IS NULL AND c.unit_id IS NOT NULL AND NOT c.provisional
ORDER BY c.rolled, c.id
"""


class Running(NamedTuple):
    """A running limit with the subject of papers about it."""

    claim_id: int
    rule: str
    strict: date
    rolled: date
    unit_id: int
    subject: str

    def ground(self, on: date) -> str:
        """The ground of a paper about it on a day: it ends soon, or which delay it is."""
        late = self.strict < on and self.rolled < on
        return ground_of_delay(self.rule).code if late else DUE_SOON


def ground_of(claim_id: int, *, on: date) -> str:
    """The ground that the limits of a claim are: the longest delay, else that one ends soon.

    Raises Refused "order.no_limit" where none runs.
    """
    first = next(iter(_running([claim_id])), None)
    if first is None:
        raise Refused("这个诉求项没有在走的时限，请选择督办的情形。", code="order.no_limit", field="ground")
    return first.ground(on)


def pressed(claim_ids: Collection[int]) -> int:
    """About how many of these claims an order is under way."""
    rows = Order.objects.filter(claim_id__in=list(claim_ids), rung__gte=Rung.ORDER)
    orders = dict(rows.values_list("pk", "claim_id"))
    events = events_of(orders)
    under_way = (key for key in orders if state_after(events.get(key, ())) is not OrderState.ACCEPTED)
    return len({orders[key] for key in under_way})


def owed_by_hand(claim_id: int, ground: str, *, on: date) -> Owed:
    """The reminder or order about a claim on a ground, as of a day.

    Raises NotFound "order.unknown", Refused "order.unassigned", "order.not_due" for a reminder where nothing ends
    soon, "order.not_late" for a delay that there is not, "order.pending" where such a paper is under way.
    """
    claim = matters.claim_held(claim_id)
    if claim is None:
        raise NotFound("没有这个诉求项，或者不在您的权限范围内。", code="order.unknown")
    running = _running([claim_id])
    limit = next((one for one in running if one.ground(on) == ground), None)
    _check(ground, limit, running, on)
    rung = Rung.REMINDER if ground == DUE_SOON else Rung.ORDER
    _check_pending(claim_id, ground, rung, limit)
    unit_id = limit.unit_id if limit else claim.unit_id
    if unit_id is None:
        raise Refused("这个诉求项还没有承办单位，不能督办。请先转送、交办。", code="order.unassigned")
    found = taken_up(claim_id, unit_id, ground) if rung is Rung.ORDER and limit is None else []
    return Owed(
        subject=_subject(claim_id, ground, rung, limit),
        ground=ground,
        rung=rung,
        rule=limit.rule if limit else "",
        due=(limit.strict if rung is Rung.REMINDER else limit.rolled) if limit else None,
        matter_id=claim.matter_id,
        claim_id=claim_id,
        unit_id=unit_id,
        number=claim.number,
        title=claim.title,
        restricted=claim.restricted,
        said={"ground": f"{GROUNDS[ground].label}。{said_of(found)}"} if found else {},
        findings=tuple(one.id for one in found),
    )


def _check(ground: str, limit: Running | None, running: Collection[Running], on: date) -> None:
    """A paper never says that a limit ends or has ended where it does not."""
    if limit is not None:
        return
    late = next((one for one in running if one.ground(on) != DUE_SOON), None)
    if ground == DUE_SOON:
        why = "这个诉求项没有在走的时限，请选择督办的情形。"
        if late:
            why = "这个诉求项的时限都已经超期，不必催办，请发督办函。"
        raise Refused(why, code="order.not_due", field="ground")
    if ground == _LATE_ALONE:
        why = "这个诉求项没有超期的时限，可以催办，或者选择其他情形。"
        if late:
            fits = GROUNDS[late.ground(on)].label
            why = f"这个诉求项超期的是“{catalogue.limit_label(late.rule)}”的期限，请选择“{fits}”。"
        raise Refused(why, code="order.not_late", field="ground")


def _check_pending(claim_id: int, ground: str, rung: Rung, limit: Running | None) -> None:
    """What was written to a helper is nothing of the unit that handles the claim."""
    about = Order.objects.filter(claim_id=claim_id, ground=ground, rung__gte=rung).select_related("document")
    about = about.exclude(subject__startswith=SUBJECT)
    if rung is Rung.REMINDER:
        about = about.filter(subject=limit.subject if limit else "")
    for order in about:
        if rung is Rung.REMINDER:
            why = f"这项时限已经催办过（{order.document.number}），每项时限只催办一次。"
            raise Refused(why, code="order.pending", field="ground")
        if last_kind(order.pk) != "accepted":
            why = f"这个诉求项已有同一情形的督办（{order.document.number}），尚未了结。"
            raise Refused(why, code="order.pending", field="ground")


def _subject(claim_id: int, ground: str, rung: Rung, limit: Running | None) -> str:
    """The limit's own where nothing was written about it on the rung or above; else the next by hand."""
    if limit and not Order.objects.filter(subject=limit.subject, rung__gte=rung).exists():
        return limit.subject
    start = f"hand:{claim_id}:{ground}:"
    return f"{start}{Order.objects.filter(subject__startswith=start).count() + 1}"


def _running(claim_ids: Collection[int]) -> list[Running]:
    with connection.cursor() as cursor:
        cursor.execute(_RUNNING, {"claims": list(claim_ids)})
        return [Running(*row) for row in cursor.fetchall()]
