"""What others may ask of routing."""

from huiyin.routing.queries.accusing import walled_unit_ids
from huiyin.routing.queries.auto_forward import AutoForward, auto_forward, auto_forwards
from huiyin.routing.queries.conduct import complained_units, unit_above
from huiyin.routing.queries.deciding import decide, decide_by_lists, decide_with
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
from huiyin.routing.rules.auto_forward import DAYS as MEASURED_DAYS
from huiyin.routing.rules.auto_forward import LEAST_MEASURED, LOWEST_THRESHOLD, Measured, objection
from huiyin.routing.rules.auto_forward import MOST as MEASURED_MOST

__all__ = [
    "LANE_LABELS",
    "LEAST_MEASURED",
    "LOWEST_THRESHOLD",
    "MEASURED_DAYS",
    "MEASURED_MOST",
    "Alternative",
    "AutoForward",
    "DutyFacts",
    "DutyLine",
    "Lane",
    "Measured",
    "Proposal",
    "RoutingFacts",
    "SampleResult",
    "TerritoryFacts",
    "TerritoryLine",
    "auto_forward",
    "auto_forwards",
    "check_samples",
    "complained_units",
    "decide",
    "decide_by_lists",
    "decide_with",
    "dispatch_objection",
    "duties_of",
    "duties_page",
    "duty",
    "forget",
    "objection",
    "territory_page",
    "territory_rule",
    "territory_rules",
    "unit_above",
    "walled_unit_ids",
]
