"""An empty sheet to fill in, with an explanation of its columns."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from huiyin.intake.actions.sheets.columns import COLUMNS
from huiyin.kernel.errors import Refused

_WIDE = {"text": 60, "title": 30, "address": 30, "place": 24}


def write_template(path: Path) -> tuple[str, ...]:
    """Write the sheet; returns its columns. Raises Refused where a file of that name stands already."""
    if path.suffix.lower() != ".xlsx":
        raise Refused("模板为 xlsx 文件，请将文件名写成以 .xlsx 结尾。", code="template.suffix", field="file")
    if path.exists():
        raise Refused(f"“{path}”已经存在，请换一个文件名。", code="template.exists", field="file")
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "来件"
    for place, column in enumerate(COLUMNS, start=1):
        cell = sheet.cell(row=1, column=place, value=column.label)
        cell.font = Font(bold=True)
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = _WIDE.get(column.field, 16)
        # Numbers written as text keep their zeros and all their digits.
        sheet.column_dimensions[letter].number_format = "@"
    sheet.freeze_panes = "A2"
    _explain(book)
    try:
        book.save(path)
    except OSError as error:
        raise Refused(
            f"无法写入“{path}”：{error.strerror}。", code="template.unwritable", field="file"
        ) from error
    return tuple(column.label for column in COLUMNS)


def _explain(book: Workbook) -> None:
    notes = book.create_sheet("填写说明")
    notes.append(["列", "说明", "也可写作"])
    for column in COLUMNS:
        notes.append([column.label, column.help, "、".join(column.names[1:])])
    for letter, width in (("A", 18), ("B", 60), ("C", 70)):
        notes.column_dimensions[letter].width = width
    for row in notes.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
