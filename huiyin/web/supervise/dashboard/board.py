"""What a part of a dashboard is made of: page, chart, the table beside it and the export are all drawn from it."""

from dataclasses import dataclass
from itertools import groupby
from math import ceil, sqrt
from typing import Literal

Draw = Literal["tiles", "table", "areas", "lines", "bars", "across", "heat", "tilemap"]
STEPS = 5


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One value as it is read; `drawn` is the number that a chart draws, `url` the list of as many, `tone` a shade."""

    text: str
    url: str = ""
    drawn: str = ""
    note: str = ""
    tone: str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line: of a table, a tile, a month or a place."""

    name: str
    cells: tuple[Cell, ...]
    url: str = ""
    group: str = ""


@dataclass(frozen=True, kw_only=True)
class Area:
    """Rows that stand together, and the sum of their first numbers."""

    name: str
    total: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Rows under their heads, the way they are drawn, and what they say in one sentence; `apart` stand folded below."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    draw: Draw = "table"
    said: str = ""
    sign: str = ""
    apart: tuple[Row, ...] = ()

    @property
    def areas(self) -> tuple[Area, ...]:
        """The rows by their group, with the sum of the first numbers."""
        found = ((name, tuple(rows)) for name, rows in groupby(self.rows, key=lambda row: row.group))
        return tuple(
            Area(name=name, total=sum(int(row.cells[0].drawn) for row in rows), rows=rows)
            for name, rows in found
        )

    @property
    def cell_heads(self) -> tuple[str, ...]:
        """The heads of the cells, without that of the names."""
        return self.heads[1:]


@dataclass(frozen=True, kw_only=True)
class Board:
    """A part: its sheets, what its numbers mean, and where there is more; `of` is the time that it tells of."""

    sheets: tuple[Sheet, ...]
    meaning: str
    of: str = ""
    more: tuple[tuple[str, str], ...] = ()


def count(many: int, url: str = "", *, note: str = "", tone: str = "") -> Cell:
    """A number of cases with its list."""
    return Cell(text=f"{many:,}", url=url, drawn=str(many), note=note, tone=tone)


def plain(text: str) -> Cell:
    """Words without a list."""
    return Cell(text=text)


def shade(value: int, most: int) -> str:
    """One of five shades, 0 for nothing; of a handful each is one shade more."""
    return str(min(STEPS, ceil(STEPS * value / max(most, STEPS)))) if value else "0"


def spread(value: int, most: int) -> str:
    """A shade by the root of the share, so that one large number leaves the others apart."""
    return str(ceil(STEPS * sqrt(value / most))) if value else "0"
