"""How a text finds its duty and a duty its unit: pure facts in, answers out."""

from huiyin.routing.rules.duty_index import DutyIndex, Hit
from huiyin.routing.rules.facts import (
    Alternative,
    DutyFacts,
    ObjectionFacts,
    Proposal,
    RoutingFacts,
    TerritoryFacts,
    check_keywords,
)
from huiyin.routing.rules.lanes import LANE_LABELS, Lane, propose_lane
from huiyin.routing.rules.lines import ANY_TRADE, Line
from huiyin.routing.rules.ranking import LEAST, Counted, chance_of_words, pooled, together
from huiyin.routing.rules.trades import owner_of, trade_of
from huiyin.routing.rules.weighing import Weighed, Weight, helps, weigh

__all__ = [
    "ANY_TRADE",
    "LANE_LABELS",
    "LEAST",
    "Alternative",
    "Counted",
    "DutyFacts",
    "DutyIndex",
    "Hit",
    "Lane",
    "Line",
    "ObjectionFacts",
    "Proposal",
    "RoutingFacts",
    "TerritoryFacts",
    "Weighed",
    "Weight",
    "chance_of_words",
    "check_keywords",
    "helps",
    "owner_of",
    "pooled",
    "propose_lane",
    "together",
    "trade_of",
    "weigh",
]
