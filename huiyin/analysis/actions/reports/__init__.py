"""Reports: drafted, worded, issued, corrected by a further edition; never edited once issued."""

from huiyin.analysis.actions.reports.draft import draft_due, draft_report
from huiyin.analysis.actions.reports.issue import correct_report, issue_report
from huiyin.analysis.actions.reports.word import count_anew, write_words

__all__ = ["correct_report", "count_anew", "draft_due", "draft_report", "issue_report", "write_words"]
