"""Lists as Excel sheets: headings that stay in sight, every text a text and never a formula (U34)."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Font

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORMULA = ("=", "+", "-", "@", "\t")


def workbook(title: str, headings: Sequence[tuple[str, int]], rows: Iterable[Sequence[str | int]]) -> bytes:
    """The file; a heading comes with the width of its column."""
    book = Workbook()
    table = book.active
    table.title = title
    table.freeze_panes = "A2"
    for at, (heading, width) in enumerate(headings, 1):
        cell = table.cell(1, at, heading)
        cell.font = Font(bold=True)
        table.column_dimensions[cell.column_letter].width = width
    for row, values in enumerate(rows, 2):
        for column, value in enumerate(values, 1):
            _write(table.cell(row, column), value)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _write(cell: Cell, value: str | int) -> None:
    if isinstance(value, int):
        cell.value = value
        return
    # A text that begins like a formula stays a text, also after somebody has edited the cell.
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell.value = text
    cell.data_type = "s"
    if text[:1] in _FORMULA:
        cell.number_format = "@"
