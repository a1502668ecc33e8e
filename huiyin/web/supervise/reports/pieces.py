"""Blocks of a report as the page shows them: each number a way to its list."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from django.urls import reverse

from huiyin.analysis.queries import reports

Text = tuple["Piece", ...]


@dataclass(frozen=True)
class Piece:
    """Some words; a number has its address."""

    text: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A cell of a table under its heading; `bar` is the length of its bar in per cent."""

    label: str
    number: bool
    text: Text
    bar: int = 0


@dataclass(frozen=True, kw_only=True)
class Part:
    """A block; `rows` where it is a table."""

    kind: str
    text: Text = ()
    caption: str = ""
    columns: tuple[tuple[str, bool], ...] = ()
    rows: list[list[Cell]] = field(default_factory=list)


def parts(view: reports.ReportView) -> Iterator[Part]:
    """All blocks in order."""
    for block in view.blocks:
        if block["kind"] == "table":
            yield _table(view, block)
        else:
            yield Part(kind=block["kind"], text=tuple(_pieces(view, block["text"])))


def _table(view: reports.ReportView, block: dict[str, Any]) -> Part:
    columns = tuple((head, number) for head, number in block["columns"])
    rows = [_cells(view, columns, row) for row in block["rows"]]
    for row, long in zip(rows, reports.lengths(block, view.figures), strict=False):
        row[block["bars"]] = replace(row[block["bars"]], bar=long)
    return Part(kind="table", caption=block["caption"], columns=columns, rows=rows)


def _cells(view: reports.ReportView, columns: tuple[tuple[str, bool], ...], row: list[str]) -> list[Cell]:
    return [
        Cell(label=head, number=number, text=tuple(_pieces(view, words)))
        for (head, number), words in zip(columns, row, strict=True)
    ]


def _pieces(view: reports.ReportView, words: str) -> Iterator[Piece]:
    """Plain words and numbers in turn."""
    for n, part in enumerate(reports.MARK.split(words)):
        if n % 2:
            url = reverse("supervise:report_figure", args=[view.row.pk, part])
            yield Piece(view.figures[part]["shown"], url)
        elif part:
            yield Piece(part)
