"""Recommendations as analysis sees them: what they may rest on besides, and what they brought about later."""

from huiyin.analysis.queries.advice.backings import backed_by_figure, backed_by_task, backed_by_topic
from huiyin.analysis.queries.advice.effect import AdviceEffect, effect_of, frozen_in, matters_of
from huiyin.analysis.queries.advice.rate import adoption_rate

__all__ = [
    "AdviceEffect",
    "adoption_rate",
    "backed_by_figure",
    "backed_by_task",
    "backed_by_topic",
    "effect_of",
    "frozen_in",
    "matters_of",
]
