"""Cases of indicators, counted and added up: followed step by step, looked through, or made anew."""

from huiyin.analysis.actions.indicators.anew import begin_anew
from huiyin.analysis.actions.indicators.follow import count_cases

__all__ = ["begin_anew", "count_cases"]
