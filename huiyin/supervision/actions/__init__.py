"""Writing orders, answering them, judging the answers."""

from huiyin.supervision.actions.adopting import answer_suggestion
from huiyin.supervision.actions.answering import answer_order, receive_order
from huiyin.supervision.actions.check_procedure import check_procedure
from huiyin.supervision.actions.ending import end_finding
from huiyin.supervision.actions.issue_order import issue_order, issue_orders
from huiyin.supervision.actions.judging import judge_answer
from huiyin.supervision.actions.measures_answered import answer_measure, judge_measure, receive_measure
from huiyin.supervision.actions.measuring import Proposal, measure_unit
from huiyin.supervision.actions.one_by_one import MOST, NotWritten
from huiyin.supervision.actions.order_untrue import order_untrue
from huiyin.supervision.actions.suggesting import suggest, suggest_all
from huiyin.supervision.actions.sweep import sweep
from huiyin.supervision.actions.tell_overdue import tell_overdue
from huiyin.supervision.actions.urging import urge

__all__ = [
    "MOST",
    "NotWritten",
    "Proposal",
    "answer_measure",
    "answer_order",
    "answer_suggestion",
    "check_procedure",
    "end_finding",
    "issue_order",
    "issue_orders",
    "judge_answer",
    "judge_measure",
    "measure_unit",
    "order_untrue",
    "receive_measure",
    "receive_order",
    "suggest",
    "suggest_all",
    "sweep",
    "tell_overdue",
    "urge",
]
