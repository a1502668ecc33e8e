"""How orders stand on a day, said in the words of the database: for lists, and for all counts in one statement."""

from datetime import date
from typing import Literal

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from huiyin.supervision.models import Order, OrderEvent

Tab = Literal["awaited", "late", "answered", "accepted", ""]


def standing_so(found: QuerySet[Order], tab: Tab, on: date) -> QuerySet[Order]:
    """Those that stand so on the day; "" means all."""
    return with_standing(found).filter(_tabs(on)[tab]) if tab else found


def unsatisfied(found: QuerySet[Order], on: date) -> QuerySet[Order]:
    """Those left without an answer, and those whose answer was returned."""
    return with_standing(found).filter(_tabs(on)["late"] | Q(last="returned"))


def counted(found: QuerySet[Order], on: date) -> dict[Tab, int]:
    """How many of them stand how on the day."""
    counts = {tab or "all": Count("pk", filter=so) for tab, so in _tabs(on).items()}
    sums = with_standing(found).aggregate(**counts)
    return {tab: sums[tab or "all"] for tab in _tabs(on)}


def with_standing(found: QuerySet[Order]) -> QuerySet[Order]:
    """With what happened `last`, and `until` when the answer is awaited."""
    events = OrderEvent.objects.filter(order_id=OuterRef("pk")).order_by("-id")
    set_again = events.filter(answer_by__isnull=False).values("answer_by")[:1]
    return found.annotate(
        last=Subquery(events.values("kind")[:1]), until=Coalesce(Subquery(set_again), "answer_by")
    )


def _tabs(on: date) -> dict[Tab, Q]:
    awaited = Q(last__isnull=True) | Q(last__in=["received", "returned"])
    return {
        "awaited": awaited,
        "late": awaited & Q(until__lt=on),
        "answered": Q(last="answered"),
        "accepted": Q(last="accepted"),
        "": Q(),
    }
