"""How a text finds its duty and a duty its unit: pure facts in, answers out."""

from huiyin.routing.rules.duty_index import DutyIndex, Hit
from huiyin.routing.rules.facts import (
    Alternative,
    DutyFacts,
    Proposal,
    RoutingFacts,
    TerritoryFacts,
    check_keywords,
)
from huiyin.routing.rules.lanes import LANE_LABELS, Lane, propose_lane
from huiyin.routing.rules.weighing import Weighed, Weight, weigh

__all__ = [
    "LANE_LABELS",
    "Alternative",
    "DutyFacts",
    "DutyIndex",
    "Hit",
    "Lane",
    "Proposal",
    "RoutingFacts",
    "TerritoryFacts",
    "Weighed",
    "Weight",
    "check_keywords",
    "propose_lane",
    "weigh",
]
