"""The three recommendations (三项建议): written, answered, looked after. They change no matter."""

from huiyin.supervision.actions.recommendations.answer import (
    Answer,
    answer_recommendation,
    receive_recommendation,
)
from huiyin.supervision.actions.recommendations.follow_up import follow_up
from huiyin.supervision.actions.recommendations.issue import Advised, recommend
from huiyin.supervision.actions.recommendations.press import press_recommendations

__all__ = [
    "Advised",
    "Answer",
    "answer_recommendation",
    "follow_up",
    "press_recommendations",
    "receive_recommendation",
    "recommend",
]
