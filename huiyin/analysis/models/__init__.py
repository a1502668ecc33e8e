"""Tables of analysis, one file each.

What persons wrote (searches, tasks, reports), what was published and what a look back found stays; the rest is filled.
"""

from huiyin.analysis.models.case_book import CaseBook
from huiyin.analysis.models.case_day import CaseDay
from huiyin.analysis.models.case_length import CaseLength
from huiyin.analysis.models.case_mark import CaseMark
from huiyin.analysis.models.case_month import CaseMonth
from huiyin.analysis.models.case_turn import CaseTurn
from huiyin.analysis.models.counted_case import CountedCase
from huiyin.analysis.models.governance_entry import GovernanceEntry
from huiyin.analysis.models.governance_item import GovernanceItem
from huiyin.analysis.models.governance_task import GovernanceTask
from huiyin.analysis.models.look_back import LookBack
from huiyin.analysis.models.matter_meaning import MatterMeaning
from huiyin.analysis.models.matter_text import MatterText
from huiyin.analysis.models.paper_text import PaperText
from huiyin.analysis.models.problem_item import ProblemItem
from huiyin.analysis.models.publication import Publication
from huiyin.analysis.models.report import Report
from huiyin.analysis.models.risk_item import RiskItem
from huiyin.analysis.models.saved_search import SavedSearch
from huiyin.analysis.models.sealed_text import SealedText
from huiyin.analysis.models.topic import Topic
from huiyin.analysis.models.topic_apart import TopicApart
from huiyin.analysis.models.topic_matter import TopicMatter
from huiyin.analysis.models.topic_signs import TopicSigns
from huiyin.analysis.models.trend_alert import TrendAlert
from huiyin.analysis.models.trend_watch import TrendWatch
from huiyin.analysis.models.unit_length import UnitLength

__all__ = [
    "CaseBook",
    "CaseDay",
    "CaseLength",
    "CaseMark",
    "CaseMonth",
    "CaseTurn",
    "CountedCase",
    "GovernanceEntry",
    "GovernanceItem",
    "GovernanceTask",
    "LookBack",
    "MatterMeaning",
    "MatterText",
    "PaperText",
    "ProblemItem",
    "Publication",
    "Report",
    "RiskItem",
    "SavedSearch",
    "SealedText",
    "Topic",
    "TopicApart",
    "TopicMatter",
    "TopicSigns",
    "TrendAlert",
    "TrendWatch",
    "UnitLength",
]
