"""What is published to everybody, as data, and what keeps small groups hidden: pure (R18, WG-09, WH-31, E-3)."""

from huiyin.analysis.rules.published.board import BANDS, STAGES, Shown, band, blurred, tail
from huiyin.analysis.rules.published.figures import COLUMNS, FAMILIES, TABLES, Family, Figure
from huiyin.analysis.rules.published.merging import Group, left_over, merged, published

__all__ = [
    "BANDS",
    "COLUMNS",
    "FAMILIES",
    "STAGES",
    "TABLES",
    "Family",
    "Figure",
    "Group",
    "Shown",
    "band",
    "blurred",
    "left_over",
    "merged",
    "published",
    "tail",
]
