"""The tables of this module."""

from huiyin.intake.models.arrival_text import ArrivalText
from huiyin.intake.models.pair_counts import PairCounts
from huiyin.intake.models.told_apart import ToldApart

__all__ = ["ArrivalText", "PairCounts", "ToldApart"]
