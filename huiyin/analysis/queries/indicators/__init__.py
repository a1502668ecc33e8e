"""Indicators counted by the database, limited to what the asking seat may see; a number and its list are one query."""

from huiyin.analysis.queries.indicators.behind import Narrow, claims_behind
from huiyin.analysis.queries.indicators.counting import Group, Tally, monthly, tallies
from huiyin.analysis.queries.indicators.ending import count_due
from huiyin.analysis.queries.indicators.peers import Beside, beside_peers
from huiyin.analysis.queries.indicators.readings import Reading, few, readings
from huiyin.analysis.queries.indicators.turned import field_months, standings
from huiyin.analysis.rules.indicators import period
from huiyin.analysis.rules.indicators.change import Change
from huiyin.analysis.rules.indicators.comparison import may_weigh, placed, score
from huiyin.analysis.rules.indicators.defined import INDICATORS
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.indicators.share import mean_change
from huiyin.analysis.rules.indicators.sources import ADVISING, AREA_LABELS, SOURCES

__all__ = [
    "ADVISING",
    "AREA_LABELS",
    "INDICATORS",
    "SOURCES",
    "Beside",
    "Change",
    "Group",
    "Indicator",
    "Narrow",
    "Period",
    "Reading",
    "Tally",
    "beside_peers",
    "claims_behind",
    "count_due",
    "few",
    "field_months",
    "may_weigh",
    "mean_change",
    "monthly",
    "period",
    "placed",
    "readings",
    "score",
    "standings",
    "tallies",
]
