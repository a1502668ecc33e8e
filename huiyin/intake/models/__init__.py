"""The table of this module."""

from huiyin.intake.models.arrival_text import ArrivalText

__all__ = ["ArrivalText"]
