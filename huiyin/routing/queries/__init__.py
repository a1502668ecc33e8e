"""What others may ask of routing."""

from huiyin.routing.queries.accusing import walled_unit_ids
from huiyin.routing.queries.deciding import decide
from huiyin.routing.queries.duties import (
    DutyLine,
    dispatch_objection,
    duties_of,
    duties_page,
    duty,
)
from huiyin.routing.queries.held import forget
from huiyin.routing.queries.samples import SampleResult, check_samples
from huiyin.routing.queries.territory import (
    TerritoryLine,
    territory_page,
    territory_rule,
    territory_rules,
)
from huiyin.routing.rules import (
    LANE_LABELS,
    Alternative,
    DutyFacts,
    Lane,
    Proposal,
    RoutingFacts,
    TerritoryFacts,
)

__all__ = [
    "LANE_LABELS",
    "Alternative",
    "DutyFacts",
    "DutyLine",
    "Lane",
    "Proposal",
    "RoutingFacts",
    "SampleResult",
    "TerritoryFacts",
    "TerritoryLine",
    "check_samples",
    "decide",
    "dispatch_objection",
    "duties_of",
    "duties_page",
    "duty",
    "forget",
    "territory_page",
    "territory_rule",
    "territory_rules",
    "walled_unit_ids",
]
