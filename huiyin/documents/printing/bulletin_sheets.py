"""A bulletin as a workbook: one sheet a part, numbers as numbers, and a last sheet that says what each means."""

import re
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.formatting.rule import DataBarRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from huiyin.documents.rules.bulletin import Bulletin, length, widths

MEANINGS = "口径"
_HEADS = ("数值", "指标", "计数", "时期", "范围", "口径", "依据")
_NUMBER = re.compile(r"-?\d{1,3}(,\d{3})*|-?\d+")
_RATE = re.compile(r"-?\d+\.\d%")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_THIN = Side(style="thin", color="808080")
_LINES = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_LINK = Font(color="0B5CAD")
_FILL = PatternFill("solid", fgColor="EEEEEE")
_LONGEST = 31
_SHORTEST, _USUAL, _LINE = 90, 8.43, 15
"""Words stand in lines of at least so many signs, each so many points high; a column has so many unless it is told."""


def workbook(paper: Bulletin) -> bytes:
    """The file."""
    book = Workbook()
    book.remove(book.active)
    for heading, blocks in paper.sections():
        _section(_sheet(book, heading), paper.title if not book.worksheets[1:] else heading, blocks)
    if paper.meanings:
        block = {"columns": [[head, False] for head in _HEADS], "rows": paper.meanings, "caption": MEANINGS}
        linked = [
            [[(value, address)], *([(words, "")] for words in rest)]
            for (value, *rest), address in zip(paper.meanings, paper.links, strict=True)
        ]
        told = block | {"kind": "table", "pieces": linked}
        _section(_sheet(book, MEANINGS), f"{paper.title}：{MEANINGS}", [told])
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _sheet(book: Workbook, heading: str) -> Worksheet:
    sheet: Worksheet = book.create_sheet(_FORBIDDEN.sub("", heading)[:_LONGEST])
    sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "第&P页 共&N页"
    return sheet


def _section(sheet: Worksheet, heading: str, blocks: list[dict[str, Any]]) -> None:
    sheet.cell(1, 1, heading).font = Font(bold=True, size=14)
    at, wide, told = 3, list[int](), list[int]()
    for block in blocks:
        if block["kind"] == "table":
            at = _table(sheet, at, block)
            wide = [max(pair) for pair in _paired(wide, widths(block))]
        else:
            told.append(at)
            _words(sheet, at, block["text"])
            at += 1
    widened = [width * 1.05 + 2 for width in wide]
    for n, width in enumerate(widened, 1):
        sheet.column_dimensions[sheet.cell(1, n).column_letter].width = width
    for row in told:
        _across(sheet, row, widened)


def _table(sheet: Worksheet, at: int, block: dict[str, Any]) -> int:
    sheet.cell(at, 1, block["caption"]).font = Font(bold=True)
    for n, (head, _number) in enumerate(block["columns"], 1):
        cell = sheet.cell(at + 1, n, head)
        cell.font, cell.fill, cell.border = Font(bold=True), _FILL, _LINES
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for row, values in enumerate(block["pieces"], at + 2):
        for n, pieces in enumerate(values, 1):
            number = block["columns"][n - 1][1]
            _write(sheet.cell(row, n), "".join(words for words, _address in pieces), number=number)
            _lead(sheet.cell(row, n), pieces)
    if block.get("bars") and block["rows"]:
        column = sheet.cell(1, block["bars"] + 1).column_letter
        bar = DataBarRule(start_type="num", start_value=0, end_type="max", color="FF0B5CAD")
        sheet.conditional_formatting.add(f"{column}{at + 2}:{column}{at + 1 + len(block['rows'])}", bar)
    return at + 3 + len(block["rows"])


def _write(cell: Any, words: str, *, number: bool) -> None:
    """A whole number and a rate as numbers; a text stays a text and never becomes a formula."""
    side = "right" if number else "left"
    cell.border, cell.alignment = _LINES, Alignment(horizontal=side, vertical="center", wrap_text=True)
    if _NUMBER.fullmatch(words):
        cell.value, cell.number_format = int(words.replace(",", "")), "#,##0"
        return
    if _RATE.fullmatch(words):
        cell.value, cell.number_format = float(Decimal(words[:-1]) / 100), "0.0%"
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", words)
    cell.data_type = "s"
    cell.number_format = "@"


def _lead(cell: Any, pieces: Sequence[tuple[str, str]]) -> None:
    """A cell leads to the list of its first number."""
    address = next((address for _words, address in pieces if address), "")
    if address:
        cell.hyperlink, cell.font = address, _LINK


def _words(sheet: Worksheet, at: int, words: str) -> None:
    cell = sheet.cell(at, 1)
    cell.value, cell.data_type = ILLEGAL_CHARACTERS_RE.sub("", words), "s"


def _across(sheet: Worksheet, row: int, wide: Sequence[float]) -> None:
    """Words stand across the table below them and as far beyond as a line needs, in as many lines as they need."""
    more = max(0, ceil((_SHORTEST - sum(wide)) / _USUAL))
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(wide) + more)
    cell, signs = sheet.cell(row, 1), int(sum(wide) + more * _USUAL) - 2
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[row].height = _LINE * ceil(length(str(cell.value)) / signs)


def _paired(one: list[int], other: list[int]) -> list[tuple[int, int]]:
    most = max(len(one), len(other))
    return list(zip(one + [0] * (most - len(one)), other + [0] * (most - len(other)), strict=True))
