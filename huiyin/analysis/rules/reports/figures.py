"""A number of a report with the question that it answers."""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

MARK = re.compile(r"⟦(f\d+)⟧")


@dataclass(frozen=True, kw_only=True)
class Question:
    """Which indicator, which of its numbers (value, hits or whole), of which days, and of which group.

    `by` is unit, class, field (codes with commas between), channel, topic, advice (one recommendation), or "" for all.
    """

    code: str
    part: str
    first: date
    last: date
    by: str = ""
    group: str = ""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """The answer: as it is printed, and the counts that it is made of."""

    asked: Question
    shown: str
    whole: int
    hits: int

    def plain(self) -> dict[str, Any]:
        """As it is kept."""
        days = {"first": self.asked.first.isoformat(), "last": self.asked.last.isoformat()}
        return asdict(self.asked) | days | {"shown": self.shown, "whole": self.whole, "hits": self.hits}


def figure_of(kept: dict[str, Any]) -> Figure:
    """A figure as it was kept."""
    days = {name: date.fromisoformat(kept[name]) for name in ("first", "last")}
    asked = Question(code=kept["code"], part=kept["part"], by=kept["by"], group=kept["group"], **days)
    return Figure(asked=asked, shown=kept["shown"], whole=kept["whole"], hits=kept["hits"])


def plain(text: str, figures: dict[str, dict[str, Any]]) -> str:
    """A text with its figures as words."""
    return MARK.sub(lambda found: str(figures[found[1]]["shown"]), text)


def pieces(
    text: str, figures: dict[str, dict[str, Any]], address: Callable[[str], str]
) -> list[tuple[str, str]]:
    """The same in pieces: words without an address, and each figure with that of its list."""
    parts = enumerate(MARK.split(text))
    return [
        (str(figures[part]["shown"]), address(part)) if n % 2 else (part, "") for n, part in parts if part
    ]
