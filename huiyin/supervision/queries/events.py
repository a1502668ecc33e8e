"""What happened to orders."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from huiyin.supervision.models import OrderEvent
from huiyin.supervision.rules.standing import Event


def events_of(order_ids: Collection[int]) -> Mapping[int, list[Event]]:
    """The events of orders in their order, in one statement."""
    found: defaultdict[int, list[Event]] = defaultdict(list)
    if not order_ids:
        return found
    rows = OrderEvent.objects.filter(order_id__in=order_ids).order_by("id")
    for order_id, kind, answer_by in rows.values_list("order_id", "kind", "answer_by"):
        found[order_id].append(Event(kind, answer_by))
    return found


def last_kind(order_id: int) -> str:
    """What happened last to an order, "" for nothing yet."""
    last = OrderEvent.objects.filter(order_id=order_id).order_by("-id").values_list("kind", flat=True).first()
    return last or ""
