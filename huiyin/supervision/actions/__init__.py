"""Writing orders, answering them, judging the answers."""

from huiyin.supervision.actions.answering import answer_order, receive_order
from huiyin.supervision.actions.issue_order import MOST, NotWritten, issue_order, issue_orders
from huiyin.supervision.actions.judging import judge_answer
from huiyin.supervision.actions.sweep import sweep

__all__ = [
    "MOST",
    "NotWritten",
    "answer_order",
    "issue_order",
    "issue_orders",
    "judge_answer",
    "receive_order",
    "sweep",
]
