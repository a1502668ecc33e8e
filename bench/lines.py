"""Lines of the table: a number with its goal, and columns of equal width."""

import unicodedata
from collections.abc import Iterable

Line = tuple[str, str, str, str]
HEAD: Line = ("测量", "结果", "目标", "达到")


def least(title: str, value: float, goal: float | None = None) -> Line:
    """A number that should not be lower."""
    reached = "" if goal is None else yes(value >= goal)
    return title, _short(value), "" if goal is None else f"≥ {goal:g}", reached


def most(title: str, value: float, goal: float | None = None, more: str = "") -> Line:
    """A number that should not be higher."""
    reached = "" if goal is None else yes(value <= goal)
    return title, _short(value) + more, "" if goal is None else f"≤ {goal:g}", reached


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def yes(held: bool) -> str:
    """Whether a goal is reached, in a word."""
    return "是" if held else "否"


def aligned(rows: Iterable[Line]) -> str:
    """Columns of equal width on a screen, where a Chinese sign takes two places."""
    rows = [HEAD, *rows]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
