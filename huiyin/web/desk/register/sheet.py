"""The register as an Excel sheet. No names, no contacts; numbers of persons in titles are taken out."""

from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Font

from huiyin.people import queries as people
from huiyin.web.desk.register.register import Line
from huiyin.web.parts.days import local

HEADINGS = (
    ("登记编号", 24),
    ("标题", 50),
    ("来件渠道", 12),
    ("收到时间", 18),
    ("状态", 20),
    ("诉求类别", 12),
    ("承办单位", 30),
    ("地点", 30),
    ("人数", 8),
    ("初次或者重复", 14),
)
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def sheet(lines: Iterable[Line]) -> bytes:
    """The file: Chinese headings, the first row stays in sight, every text is text and never a formula (U34)."""
    book = Workbook()
    table = book.active
    table.title = "登记簿"
    table.freeze_panes = "A2"
    for at, (heading, width) in enumerate(HEADINGS, 1):
        cell = table.cell(1, at, heading)
        cell.font = Font(bold=True)
        table.column_dimensions[cell.column_letter].width = width
    for row, one in enumerate(lines, 2):
        for column, value in enumerate(_values(one), 1):
            _write(table.cell(row, column), value)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _values(one: Line) -> tuple[str | int, ...]:
    return (
        one.number,
        people.without_numbers(one.title, lambda _number: "＊＊＊"),
        one.channel,
        f"{local(one.received_at):%Y-%m-%d %H:%M}",
        one.state,
        one.class_label,
        one.units,
        one.place,
        one.people_count,
        "重复" if one.repeated else "初次",
    )


def _write(cell: Cell, value: str | int) -> None:
    if isinstance(value, int):
        cell.value = value
        return
    # A text that begins like a formula stays a text, also after somebody has edited the cell.
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell.value = text
    cell.data_type = "s"
    if text[:1] in ("=", "+", "-", "@", "\t"):
        cell.number_format = "@"
