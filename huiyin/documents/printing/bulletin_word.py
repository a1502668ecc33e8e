"""A bulletin as DOCX: the words and numbers of the PDF, for those who must edit."""

from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from huiyin.documents.printing import word_parts as word
from huiyin.documents.rules.bulletin import CLOSE, TOGETHER, Block, Bulletin, laid_out, widths

Pieces = Sequence[tuple[str, str]]

_TEXT = Mm(158)
_SMALL, _SMALLER = 10.5, 9
#: What the format wants behind the lines of a paragraph.
_AFTER_BORDERS = (
    "w:shd",
    "w:tabs",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:rPr",
)


def docx(paper: Bulletin) -> bytes:
    """The file."""
    doc = Document()
    word.page(doc, top=Mm(30), bottom=Mm(30), left=Mm(27), right=Mm(25))
    _head(doc, paper)
    for block in paper.blocks:
        _block(doc, block)
    _foot(doc, paper)
    return word.saved(doc, title=paper.title, author=paper.organ)


def _head(doc: Doc, paper: Bulletin) -> None:
    word.add(doc, paper.name, align=word.CENTRE, font=word.TITLE, size=34, colour=word.RED)
    if paper.number:
        word.add(doc, paper.number, align=word.CENTRE)
    line = word.add(doc, f"{paper.organ}\t{paper.said_on}")
    line.paragraph_format.tab_stops.add_tab_stop(_TEXT, WD_TAB_ALIGNMENT.RIGHT)
    _ruled(line, "D7000F", 12)
    word.add(doc, "")
    for words in paper.title_lines:
        word.add(doc, words, align=word.CENTRE, font=word.TITLE, size=21)
    if paper.draft:
        word.add(doc, "（草稿）", align=word.CENTRE)
    word.add(doc, "")


def _block(doc: Doc, block: dict[str, Any]) -> None:
    if block["kind"] == "table":
        _table(doc, block)
    elif block["kind"] == "note":
        _linked(word.add(doc, "", size=_SMALL, indent=True, align=word.BOTH), block["pieces"], size=_SMALL)
    elif block["kind"] == "heading":
        word.add(doc, block["text"], font=word.BLACK, indent=True).paragraph_format.keep_with_next = True
    else:
        _linked(word.add(doc, "", align=word.BOTH, indent=True), block["pieces"])


def _linked(paragraph: Paragraph, pieces: Pieces, **how: Any) -> None:
    """Words at the end of a paragraph, numbers as ways to their lists."""
    for words, address in pieces:
        if address:
            word.link(paragraph, words, address, **how)
        else:
            word.run(paragraph, words, **how)


def _table(doc: Doc, whole: Block) -> None:
    block = laid_out(whole)
    size = _SMALLER if len(block["columns"]) > CLOSE else _SMALL
    caption = word.add(doc, block["caption"], align=word.CENTRE, font=word.BLACK, size=12)
    caption.paragraph_format.keep_with_next = True
    parts = widths(block)
    table = doc.add_table(rows=0, cols=len(parts), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    lengths = [Length(_TEXT * part // sum(parts)) for part in parts]
    for column, length in zip(table.columns, lengths, strict=True):
        column.width = length
    heads = [[(head, "")] for head, _number in block["columns"]]
    _repeated(_row(table, heads, [word.CENTRE] * len(heads), lengths, font=word.BLACK, size=size))
    aligned = [word.RIGHT if number else word.LEFT for _head, number in block["columns"]]
    for row in block["pieces"]:
        _row(table, row, aligned, lengths, size=size)
    if len(whole["rows"]) <= TOGETHER:
        _kept_together(table)
    word.add(doc, "", size=6)


def _kept_together(table: Table) -> None:
    """Each row stays with the next one."""
    for row in table.rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _row(
    table: Table, words: Sequence[Pieces], aligned: list[Any], lengths: list[Length], **how: Any
) -> _Row:
    row: _Row = table.add_row()
    for cell, said, align, length in zip(row.cells, words, aligned, lengths, strict=True):
        cell.width = length
        _fill(cell, said, align, **how)
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    return row


def _fill(cell: _Cell, said: Pieces, align: Any, **how: Any) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    shape = paragraph.paragraph_format
    shape.space_before = shape.space_after = Pt(2)
    _linked(paragraph, said, **how)


def _repeated(row: _Row) -> None:
    """Its words stand above the table on each page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _foot(doc: Doc, paper: Bulletin) -> None:
    word.add(doc, "")
    if paper.to:
        to = word.add(doc, f"发：{'，'.join(paper.to)}", size=14)
        to.paragraph_format.keep_with_next = to.paragraph_format.keep_together = True
        _ruled(to, "000000", 6)
    last = word.add(doc, f"{paper.organ}\t{paper.said_on}{paper.ending}", size=14)
    last.paragraph_format.tab_stops.add_tab_stop(_TEXT, WD_TAB_ALIGNMENT.RIGHT)
    _ruled(last, "000000", 6)


def _ruled(paragraph: Any, colour: str, size: int) -> None:
    """A line below it."""
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", str(size)), ("space", "4"), ("color", colour)):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *_AFTER_BORDERS)
