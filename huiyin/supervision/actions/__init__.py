"""Writing orders, answering them, judging the answers."""

from huiyin.supervision.actions.answering import answer_order, receive_order
from huiyin.supervision.actions.issue_order import issue_order
from huiyin.supervision.actions.judging import judge_answer
from huiyin.supervision.actions.sweep import sweep

__all__ = ["answer_order", "issue_order", "judge_answer", "receive_order", "sweep"]
