"""What others may ask about orders and findings."""

from huiyin.supervision.models import Evidence, MeasureEvent, Order, OrderEvent
from huiyin.supervision.queries.by_hand import pressed
from huiyin.supervision.queries.evidence import EvidenceView
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
from huiyin.supervision.queries.listings import listed_among, listed_now
from huiyin.supervision.queries.measure_events import happened_to
from huiyin.supervision.queries.measures import MeasureView, UnitSheet, measure, measures, unit_sheet
from huiyin.supervision.queries.orders import (
    PAGE,
    OrderPage,
    OrderView,
    Side,
    count_orders,
    order,
    orders,
    orders_of,
)
from huiyin.supervision.queries.stands import Tab
from huiyin.supervision.queries.urges import Urged, UrgeView, urge_days, urged, urges_of
from huiyin.supervision.queries.watched_units import Undone, WatchedUnit, left_undone, watched_units
from huiyin.supervision.rules.adoptions import ADOPTION_LABELS
from huiyin.supervision.rules.grounds import BY_LIMIT, DUE_SOON, GROUNDS, Ground
from huiyin.supervision.rules.ladder import REQUIREMENTS, UNIT_RUNG_LABELS, NextStep, UnitRung
from huiyin.supervision.rules.procedure import RULES, SIDE_LABELS, Follow, Rule
from huiyin.supervision.rules.rungs import RUNG_LABELS, Rung
from huiyin.supervision.rules.standing import STATE_LABELS, OrderState

__all__ = [
    "ADOPTION_LABELS",
    "BY_LIMIT",
    "DUE_SOON",
    "GROUNDS",
    "PAGE",
    "PAGE_OF_FINDINGS",
    "REQUIREMENTS",
    "RULES",
    "RUNG_LABELS",
    "SIDE_LABELS",
    "STATE_LABELS",
    "UNIT_RUNG_LABELS",
    "Evidence",
    "EvidenceView",
    "FindingFilter",
    "FindingPage",
    "FindingTab",
    "FindingView",
    "Follow",
    "Ground",
    "MeasureEvent",
    "MeasureView",
    "NextStep",
    "Order",
    "OrderEvent",
    "OrderPage",
    "OrderState",
    "OrderView",
    "Rule",
    "Rung",
    "Side",
    "Tab",
    "Undone",
    "UnitRung",
    "UnitSheet",
    "UrgeView",
    "Urged",
    "WatchedUnit",
    "count_findings",
    "count_orders",
    "finding",
    "findings",
    "findings_chosen",
    "findings_of",
    "happened_to",
    "left_undone",
    "listed_among",
    "listed_now",
    "measure",
    "measures",
    "order",
    "orders",
    "orders_of",
    "pressed",
    "unit_sheet",
    "urge_days",
    "urged",
    "urges_of",
    "watched_units",
]
