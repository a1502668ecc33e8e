"""What others may ask about samples and call-backs."""

from huiyin.inspection.permissions import CALLING, READING
from huiyin.inspection.queries.feedback import FeedbackPage, answered_calls, calls_about
from huiyin.inspection.queries.redrawing import Redrawn, redraw
from huiyin.inspection.queries.samples import PAGE, SampleLine, SamplePage, sample, samples
from huiyin.inspection.queries.untrue import Untrue, untrue, untrue_ids
from huiyin.inspection.queries.views import AnswerView, CallView
from huiyin.inspection.queries.work import CallPage, Tab, call, calls, count_calls, next_call, own_open_call
from huiyin.inspection.rules.calling import RESULT_LABELS, STANDING_LABELS, Result, Standing
from huiyin.inspection.rules.counting import Results
from huiyin.inspection.rules.drawing import METHOD, MOST
from huiyin.inspection.rules.shares import Share

__all__ = [
    "CALLING",
    "METHOD",
    "MOST",
    "PAGE",
    "READING",
    "RESULT_LABELS",
    "STANDING_LABELS",
    "AnswerView",
    "CallPage",
    "CallView",
    "FeedbackPage",
    "Redrawn",
    "Result",
    "Results",
    "SampleLine",
    "SamplePage",
    "Share",
    "Standing",
    "Tab",
    "Untrue",
    "answered_calls",
    "call",
    "calls",
    "calls_about",
    "count_calls",
    "next_call",
    "own_open_call",
    "redraw",
    "sample",
    "samples",
    "untrue",
    "untrue_ids",
]
