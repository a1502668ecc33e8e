"""The same paper as DOCX: the words are those of the PDF, the layout as near as an editable file comes."""

from docx import Document
from docx.document import Document as Doc
from docx.shared import Mm, Pt

from huiyin.documents.printing.layout import Sheet
from huiyin.documents.printing.word_parts import BLACK, BOTH, CENTRE, RED, RIGHT, TITLE, add, page, run, saved


def docx(sheet: Sheet) -> bytes:
    """The file."""
    doc = Document()
    page(doc, top=Mm(37), bottom=Mm(35), left=Mm(28), right=Mm(26))
    _head(doc, sheet)
    for words in sheet.to:
        add(doc, words)
    for part in sheet.parts:
        _part(doc, part["heading"], part["lines"])
    _table(doc, sheet)
    _foot(doc, sheet)
    return saved(doc, title=sheet.title, author=sheet.organ)


def _head(doc: Doc, sheet: Sheet) -> None:
    red = sheet.form in ("formal", "letter")
    if sheet.void:
        add(doc, "（本文书已作废）", align=CENTRE, font=BLACK, colour=RED)
    if sheet.organ:
        add(doc, sheet.organ, align=CENTRE, font=TITLE, size=36 if red else 18, colour=RED if red else None)
    if red and sheet.number:
        add(doc, sheet.number, align=CENTRE if sheet.form == "formal" else RIGHT)
    add(doc, sheet.title, align=CENTRE, font=TITLE, size=22)
    if not red and sheet.number:
        add(doc, sheet.number, align=RIGHT)
    add(doc, "")


def _part(doc: Doc, heading: str, lines: list[str]) -> None:
    if heading:
        add(doc, heading, font=BLACK, indent=True)
    for words in lines:
        add(doc, words, align=BOTH, indent=True)


def _table(doc: Doc, sheet: Sheet) -> None:
    if not sheet.rows:
        return
    table = doc.add_table(rows=0, cols=2, style="Table Grid")
    for row in sheet.rows:
        cells = table.add_row().cells
        for cell, words in zip(cells, (row["label"], row["text"]), strict=True):
            run(cell.paragraphs[0], words, size=14)


def _foot(doc: Doc, sheet: Sheet) -> None:
    sign = sheet.sign
    for words in sign.lines:
        add(doc, words, indent=True)
    for _ in range(2 if sign.seal else 1):
        add(doc, "")
    for words in (*sign.names, sign.day):
        add(doc, words, align=RIGHT).paragraph_format.right_indent = Pt(64)
    for entry in sheet.record:
        add(doc, f"{entry['left']}　　{entry['right']}", size=14)
