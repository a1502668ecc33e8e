"""Notices about orders; of an accusation they reach nobody but seats that may see it (C-1)."""

from datetime import date, datetime

from huiyin.kernel.clock import day_of
from huiyin.matters import queries as matters
from huiyin.post import actions as post
from huiyin.supervision.models import Order
from huiyin.supervision.queries.events import events_of
from huiyin.units import queries as units


def tell_office(order: Order, *, at: datetime) -> None:
    """Tell the office that the unit has answered."""
    _tell(order, order.office_id, "unit_order_answered", {"unit": units.unit(order.unit_id).name}, at)


def tell_returned(order: Order, until: date, *, at: datetime) -> None:
    """Tell the unit that its answer came back."""
    _tell(order, order.unit_id, "unit_order_returned", {"until": until}, at)


def _tell(order: Order, unit_id: int, template: str, words: dict[str, object], at: datetime) -> None:
    matter = order.matter
    count = len(events_of([order.pk])[order.pk])
    for kind, to in matters.hearers(matter.pk, unit_id, day_of(at), restricted=matter.restricted):
        post.tell(
            (kind, to),
            template,
            {"number": matter.number} | words,
            key=f"order:{order.pk}:{count}:{kind[0]}{to}",
            at=at,
        )
