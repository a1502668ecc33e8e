"""The same paper as DOCX: the words are those of the PDF, the layout as near as an editable file comes."""

import io
from datetime import datetime

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from huiyin.documents.printing.layout import Sheet

BODY, TITLE, BLACK = "仿宋_GB2312", "方正小标宋简体", "黑体"
_RED = RGBColor(0xD7, 0x00, 0x0F)
#: 22 lines in 225 mm.
_PITCH = Pt(28.95)
_LEFT, _CENTRE, _RIGHT, _BOTH = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
#: Files say when they were made; these say the same each time.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001


def docx(sheet: Sheet) -> bytes:
    """The file."""
    doc = Document()
    _page(doc)
    _head(doc, sheet)
    for words in sheet.to:
        _add(doc, words, align=_LEFT)
    for part in sheet.parts:
        _part(doc, part["heading"], part["lines"])
    _table(doc, sheet)
    _foot(doc, sheet)
    doc.core_properties.title, doc.core_properties.author = sheet.title, sheet.organ
    doc.core_properties.created = doc.core_properties.modified = _MADE
    made = io.BytesIO()
    doc.save(made)
    return made.getvalue()


def _page(doc: Doc) -> None:
    page = doc.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)
    page.footer_distance = Mm(26)
    number = page.footer.paragraphs[0]
    number.alignment = _CENTRE
    _run(number, "— ", size=14)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)
    _run(number, " —", size=14)


def _head(doc: Doc, sheet: Sheet) -> None:
    red = sheet.form in ("formal", "letter")
    if sheet.void:
        _add(doc, "（本文书已作废）", align=_CENTRE, font=BLACK, colour=_RED)
    if sheet.organ:
        _add(
            doc, sheet.organ, align=_CENTRE, font=TITLE, size=36 if red else 18, colour=_RED if red else None
        )
    if red and sheet.number:
        _add(doc, sheet.number, align=_CENTRE if sheet.form == "formal" else _RIGHT)
    _add(doc, sheet.title, align=_CENTRE, font=TITLE, size=22)
    if not red and sheet.number:
        _add(doc, sheet.number, align=_RIGHT)
    _add(doc, "")


def _part(doc: Doc, heading: str, lines: list[str]) -> None:
    if heading:
        _add(doc, heading, font=BLACK, indent=True)
    for words in lines:
        _add(doc, words, align=_BOTH, indent=True)


def _table(doc: Doc, sheet: Sheet) -> None:
    if not sheet.rows:
        return
    table = doc.add_table(rows=0, cols=2, style="Table Grid")
    for row in sheet.rows:
        cells = table.add_row().cells
        for cell, words in zip(cells, (row["label"], row["text"]), strict=True):
            _fill(cell.paragraphs[0], words)


def _foot(doc: Doc, sheet: Sheet) -> None:
    sign = sheet.sign
    for words in sign.lines:
        _add(doc, words, indent=True)
    for _ in range(2 if sign.seal else 1):
        _add(doc, "")
    for words in (*sign.names, sign.day):
        _add(doc, words, align=_RIGHT).paragraph_format.right_indent = Pt(64)
    for entry in sheet.record:
        _add(doc, f"{entry['left']}　　{entry['right']}", size=14)


def _add(
    doc: Doc,
    words: str,
    *,
    align: WD_ALIGN_PARAGRAPH = _LEFT,
    font: str = BODY,
    size: float = 16,
    colour: RGBColor | None = None,
    indent: bool = False,
) -> Paragraph:
    made = doc.add_paragraph()
    made.alignment = align
    shape = made.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY if size <= 16 else WD_LINE_SPACING.SINGLE
    if size <= 16:
        shape.line_spacing = _PITCH
    if indent:
        shape.first_line_indent = Pt(2 * size)
    _run(made, words, font=font, size=size, colour=colour)
    return made


def _fill(paragraph: Paragraph, words: str) -> None:
    _run(paragraph, words, size=14)


def _run(
    paragraph: Paragraph, words: str, *, font: str = BODY, size: float = 16, colour: RGBColor | None = None
) -> None:
    run = paragraph.add_run(words.replace("\u200b", ""))
    run.font.name, run.font.size = font, Pt(size)
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    if colour is not None:
        run.font.color.rgb = colour
