"""The tables of this module."""

from huiyin.intake.models.arrival_text import ArrivalText
from huiyin.intake.models.pair_counts import PairCounts

__all__ = ["ArrivalText", "PairCounts"]
