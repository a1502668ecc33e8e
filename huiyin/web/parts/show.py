"""What page furniture is made of: plain frozen values that views hand to templates."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from huiyin.web.parts.chips import Chip


@dataclass(frozen=True)
class Link:
    """A way to another page. `context` is read out after the text where the text alone is not enough."""

    text: str
    url: str
    context: str = ""


Cell = str | int | date | datetime | Link | Chip | tuple[Link, ...] | None


@dataclass(frozen=True)
class Fact:
    """One row of a description list. An empty value shows 未填写; `change` is the address where it is changed."""

    label: str
    value: Cell
    change: str = ""


@dataclass(frozen=True, kw_only=True)
class Number:
    """A count that opens its list."""

    key: str
    label: str
    count: int
    url: str


@dataclass(frozen=True)
class Column:
    """A column of a table; numbers stand to the right."""

    label: str
    number: bool = False


@dataclass(frozen=True)
class Table:
    """A table with its caption. The first cell of a row heads the row."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    empty: str = ""


@dataclass(frozen=True)
class Moment:
    """One entry of a time line; `state` is done, now (whose turn it is), or next (expected)."""

    title: str
    at: date | datetime | None = None
    body: str = ""
    who: str = ""
    state: Literal["done", "now", "next"] = "done"
    papers: Sequence[Link] = field(default=())
