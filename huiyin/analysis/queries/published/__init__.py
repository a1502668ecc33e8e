"""What everybody may ask: the published figures, and the progress board."""

from huiyin.analysis.queries.published.board import BOARD_PAGE, BoardPage, board
from huiyin.analysis.queries.published.months import Month, month, months
from huiyin.analysis.rules.published import COLUMNS, FAMILIES, TABLES, Family, Figure

__all__ = [
    "BOARD_PAGE",
    "COLUMNS",
    "FAMILIES",
    "TABLES",
    "BoardPage",
    "Family",
    "Figure",
    "Month",
    "board",
    "month",
    "months",
]
