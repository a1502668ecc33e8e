"""What others may ask about orders and findings."""

from huiyin.supervision.models import Order, OrderEvent
from huiyin.supervision.queries.findings import (
    PAGE_OF_FINDINGS,
    FindingFilter,
    FindingPage,
    FindingTab,
    FindingView,
    count_findings,
    finding,
    findings,
    findings_chosen,
    findings_of,
)
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
from huiyin.supervision.queries.urges import URGE_DAYS, UrgeView, urges_of
from huiyin.supervision.rules.adoptions import ADOPTION_LABELS
from huiyin.supervision.rules.grounds import GROUNDS, Ground
from huiyin.supervision.rules.procedure import RULES, SIDE_LABELS, Rule
from huiyin.supervision.rules.rungs import RUNG_LABELS, Rung
from huiyin.supervision.rules.standing import STATE_LABELS, OrderState

__all__ = [
    "ADOPTION_LABELS",
    "GROUNDS",
    "PAGE",
    "PAGE_OF_FINDINGS",
    "RULES",
    "RUNG_LABELS",
    "SIDE_LABELS",
    "STATE_LABELS",
    "URGE_DAYS",
    "FindingFilter",
    "FindingPage",
    "FindingTab",
    "FindingView",
    "Ground",
    "Order",
    "OrderEvent",
    "OrderPage",
    "OrderState",
    "OrderView",
    "Rule",
    "Rung",
    "Side",
    "Tab",
    "UrgeView",
    "count_findings",
    "count_orders",
    "finding",
    "findings",
    "findings_chosen",
    "findings_of",
    "order",
    "orders",
    "orders_of",
    "urges_of",
]
