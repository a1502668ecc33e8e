"""Rows of a table, as the export writes them, read as items or paths."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.catalogue.rules.editions import Kind
from huiyin.catalogue.rules.flat import LABELS
from huiyin.kernel.errors import Refused

Cells = Sequence[Any]
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True)
class TableRow:
    """One row: its number in the sheet, and its texts by field."""

    number: int
    texts: dict[str, str]

    @property
    def code(self) -> str:
        return self.texts.get("code", "")


def columns(header: Sequence[str]) -> tuple[Kind, list[str]]:
    """Items or paths, and the field of each column; their order is free. Raises Refused "sheet.header"."""
    named = [label.strip() for label in header]
    kind = Kind.PATH if LABELS[Kind.PATH]["steps"] in named else Kind.ITEM
    keys = {label: key for key, label in LABELS[kind].items()}
    missing = [label for label in keys if label not in named]
    if missing:
        raise Refused(
            f"表头缺少“{'、'.join(missing)}”，请先导出本类的表格，在其中修改后再导入。",
            code="sheet.header",
            field="file",
        )
    return kind, [keys.get(label, "") for label in named]


def table_rows(keys: Sequence[str], rows: Iterable[tuple[int, Cells]]) -> Iterator[TableRow]:
    """The rows by field."""
    for number, cells in rows:
        yield TableRow(number, {key: _text(cell) for key, cell in zip(keys, cells, strict=False) if key})


def _text(cell: Any) -> str:
    """A cell's text; the apostrophe that keeps a text from being a formula is no part of it."""
    text = "" if cell is None else str(cell)
    return text[1:] if text[:1] == "'" and text[1:2] in _FORMULA else text
