"""Both kinds of recommendation as one list: those of many matters, and suggestions (D-22) made from a finding.

A suggestion is an order of its own rung about one matter. Here both have the same columns: who owes what until when,
and what was adopted.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from django.db.models import BooleanField, Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import midnight
from huiyin.matters.queries.seen import visible
from huiyin.supervision.models import Adoption, Order, OrderEvent
from huiyin.supervision.queries.recommendations.pressing import OWED, standing
from huiyin.supervision.rules.adoptions import ADOPTED
from huiyin.supervision.rules.recommending import Advice
from huiyin.supervision.rules.rungs import Rung
from huiyin.supervision.visibility import advice_seen

AdviceTab = Literal["open", "late", "answered", "adopted", "refused", "unchecked", "done", ""]
AdviceSide = Literal["all", "written", "received"]

#: What is unchecked should be done by now, and nobody has looked whether it is (Art. 45).
TABS: dict[AdviceTab, Q] = {
    "open": Q(owing=True),
    "late": Q(owing=True, late=True),
    "answered": Q(owing=False),
    "adopted": Q(owing=False, adopted__in=ADOPTED),
    "refused": Q(owing=False, adopted="not_adopted"),
    "unchecked": Q(unchecked=True),
    "done": Q(owing=False, adopted__in=ADOPTED, done=True),
    "": Q(),
}

_ORDER_OWED = Q(moved__isnull=True) | Q(moved__in=["received", "returned"])


@dataclass(frozen=True, kw_only=True)
class AdviceFilter:
    """What is asked for; None and "" mean all. The days are those of issue; `many` leaves suggestions out, and so does
    `among`, the ids of recommendations.
    """

    side: AdviceSide = "all"
    tab: AdviceTab = ""
    kind: Advice | None = None
    unit_id: int | None = None
    since: date | None = None
    until: date | None = None
    many: bool = False
    among: tuple[int, ...] | None = None


def both_sides(actor: Actor, asked: AdviceFilter, *, on: date) -> tuple[QuerySet[Any], QuerySet[Any]]:
    """Recommendations and suggestions in the actor's sight that fit all but the tab."""
    done = Q(moved="answered", adopted__in=ADOPTED, done_day__lt=on)
    advice = _stand(standing(advice_seen(actor, on)), OWED, on)
    advice = advice.alias(unchecked=_flag(done), done=_flag(Q(moved="carried_out")))
    orders = _stand(_orders(actor, on), _ORDER_OWED, on)
    orders = orders.alias(unchecked=Value(False), done=_flag(Q(moved="accepted")))
    if asked.among is not None:
        advice = advice.filter(pk__in=asked.among)
    if asked.many or asked.among is not None:
        orders = orders.none()
    wanted = _wanted(actor, asked)
    if asked.kind is not None:
        advice = advice.filter(kind=asked.kind.value)
        orders = orders if asked.kind is Advice.WORK else orders.none()
    return advice.filter(wanted), orders.filter(wanted)


def _wanted(actor: Actor, asked: AdviceFilter) -> Q:
    found = Q()
    if asked.side != "all":
        found &= Q(office_id=actor.unit_id) if asked.side == "written" else Q(unit_id=actor.unit_id)
    if asked.unit_id is not None:
        found &= Q(unit_id=asked.unit_id)
    if asked.since is not None:
        found &= Q(issued_at__gte=midnight(asked.since))
    if asked.until is not None:
        found &= Q(issued_at__lt=midnight(asked.until + timedelta(days=1)))
    return found


def _orders(actor: Actor, on: date) -> QuerySet[Order]:
    events = OrderEvent.objects.filter(order_id=OuterRef("pk")).order_by("-id")
    answers = Adoption.objects.filter(event__order_id=OuterRef("pk")).order_by("-event_id")
    seen = Exists(visible(actor, on).filter(pk=OuterRef("matter_id")))
    return Order.objects.filter(seen, rung=int(Rung.SUGGESTION)).alias(
        moved=Subquery(events.values("kind")[:1]),
        until_day=Coalesce(
            Subquery(events.filter(answer_by__isnull=False).values("answer_by")[:1]), F("answer_by")
        ),
        adopted=Subquery(answers.values("adoption")[:1]),
    )


def _stand(rows: QuerySet[Any], owed: Q, on: date) -> QuerySet[Any]:
    stood: QuerySet[Any] = rows.alias(owing=_flag(owed), late=_flag(Q(until_day__lt=on)))
    return stood


def _flag(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())
