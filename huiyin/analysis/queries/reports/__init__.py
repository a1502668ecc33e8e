"""Reports: what is due, what was kept, the list behind each figure, and whether it still comes out the same."""

from huiyin.analysis.models import Report
from huiyin.analysis.queries.reports.asked import days_words, is_field, span_named, usual_units
from huiyin.analysis.queries.reports.behind import behind
from huiyin.analysis.queries.reports.checking import Check, Checked, check, checked, differing
from huiyin.analysis.queries.reports.kept import PAGE_OF_REPORTS, ReportView, report, reports
from huiyin.analysis.queries.reports.of_advice import advised_behind
from huiyin.analysis.queries.reports.printed import bulletin, group_words, meaning
from huiyin.analysis.queries.reports.risk_list import risk_list
from huiyin.analysis.queries.reports.words import span_words
from huiyin.analysis.rules.reports.blocks import lengths
from huiyin.analysis.rules.reports.figures import MARK, Figure, figure_of
from huiyin.analysis.rules.reports.kind import ReportKind, Slot
from huiyin.analysis.rules.reports.kinds import KINDS, MONITORED
from huiyin.analysis.rules.reports.numbers import REPORT_SOURCES, REPORTED

__all__ = [
    "KINDS",
    "MARK",
    "MONITORED",
    "PAGE_OF_REPORTS",
    "REPORTED",
    "REPORT_SOURCES",
    "Check",
    "Checked",
    "Figure",
    "Report",
    "ReportKind",
    "ReportView",
    "Slot",
    "advised_behind",
    "behind",
    "bulletin",
    "check",
    "checked",
    "days_words",
    "differing",
    "figure_of",
    "group_words",
    "is_field",
    "lengths",
    "meaning",
    "report",
    "reports",
    "risk_list",
    "span_named",
    "span_words",
    "usual_units",
]
