"""Tables of supervision: one file each."""

from huiyin.supervision.models.order import Order
from huiyin.supervision.models.order_event import OrderEvent

__all__ = ["Order", "OrderEvent"]
