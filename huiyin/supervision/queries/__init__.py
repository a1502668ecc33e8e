"""What others may ask about orders."""

from huiyin.supervision.models import OrderEvent
from huiyin.supervision.queries.orders import (
    PAGE,
    OrderPage,
    OrderView,
    Side,
    Tab,
    count_orders,
    order,
    orders,
    orders_of,
)
from huiyin.supervision.rules.grounds import GROUNDS, Ground
from huiyin.supervision.rules.rungs import RUNG_LABELS, Rung
from huiyin.supervision.rules.standing import STATE_LABELS, OrderState

__all__ = [
    "GROUNDS",
    "PAGE",
    "RUNG_LABELS",
    "STATE_LABELS",
    "Ground",
    "OrderEvent",
    "OrderPage",
    "OrderState",
    "OrderView",
    "Rung",
    "Side",
    "Tab",
    "count_orders",
    "order",
    "orders",
    "orders_of",
]
