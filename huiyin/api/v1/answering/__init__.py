"""Papers of supervision as the addressed unit's own system reads, receives and answers them."""

from huiyin.api.v1.answering.measures import router as measures
from huiyin.api.v1.answering.orders import router as orders
from huiyin.api.v1.answering.recommendations import router as recommendations

__all__ = ["measures", "orders", "recommendations"]
