"""What others may ask about orders."""

from huiyin.supervision.queries.orders import OrderPage, OrderView, order, orders, orders_of
from huiyin.supervision.rules.grounds import GROUNDS, Ground
from huiyin.supervision.rules.rungs import RUNG_LABELS, Rung
from huiyin.supervision.rules.standing import STATE_LABELS, OrderState

__all__ = [
    "GROUNDS",
    "RUNG_LABELS",
    "STATE_LABELS",
    "Ground",
    "OrderPage",
    "OrderState",
    "OrderView",
    "Rung",
    "order",
    "orders",
    "orders_of",
]
