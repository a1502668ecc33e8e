"""What DOCX files of papers are made of: the page, paragraphs, runs of words in their fonts."""

import io
from datetime import datetime
from typing import Any

from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

BODY, TITLE, BLACK = "仿宋_GB2312", "方正小标宋简体", "黑体"
RED = RGBColor(0xD7, 0x00, 0x0F)
#: 22 lines in 225 mm.
_PITCH, _SIZE = Pt(28.95), 16
LEFT, CENTRE, RIGHT, BOTH = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
#: Files say when they were made; these say the same each time.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001


def page(doc: Doc, *, top: Length, bottom: Length, left: Length, right: Length) -> None:
    """A4 with its margins and page numbers."""
    sheet = doc.sections[0]
    sheet.page_width, sheet.page_height = Mm(210), Mm(297)
    sheet.top_margin, sheet.bottom_margin, sheet.left_margin, sheet.right_margin = top, bottom, left, right
    _close_set(doc)
    sheet.footer_distance = Mm(max(bottom.mm - 9, 10))
    number = sheet.footer.paragraphs[0]
    number.alignment = CENTRE
    run(number, "— ", size=14)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)
    run(number, " —", size=14)


def _close_set(doc: Doc) -> None:
    """Nothing is put between Chinese signs and numbers, as in the PDF."""
    shape = doc.styles["Normal"].element.get_or_add_pPr()
    for name in ("autoSpaceDE", "autoSpaceDN"):
        mark = OxmlElement(f"w:{name}")
        mark.set(qn("w:val"), "0")
        shape.append(mark)


def add(
    doc: Doc,
    words: str,
    *,
    align: WD_ALIGN_PARAGRAPH = LEFT,
    font: str = BODY,
    size: float = _SIZE,
    colour: RGBColor | None = None,
    indent: bool = False,
) -> Paragraph:
    """A paragraph at the end; lines of the text's own size stand on the grid."""
    made = doc.add_paragraph()
    made.alignment = align
    shape = made.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    on_grid = 14 <= size <= _SIZE
    shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY if on_grid else WD_LINE_SPACING.SINGLE
    if on_grid:
        shape.line_spacing = _PITCH
    if indent:
        shape.first_line_indent = Pt(2 * size)
    run(made, words, font=font, size=size, colour=colour)
    return made


def link(paragraph: Paragraph, words: str, address: str, **how: Any) -> None:
    """Words at the end of a paragraph that lead to an address; they look like the others."""
    way = OxmlElement("w:hyperlink")
    way.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    way.append(run(paragraph, words, **how)._r)
    paragraph._p.append(way)


def run(
    paragraph: Paragraph, words: str, *, font: str = BODY, size: float = _SIZE, colour: RGBColor | None = None
) -> Run:
    """Words at the end of a paragraph."""
    made = paragraph.add_run(words.replace("\u200b", ""))
    made.font.name, made.font.size = font, Pt(size)
    made._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    if colour is not None:
        made.font.color.rgb = colour
    return made


def saved(doc: Doc, *, title: str, author: str) -> bytes:
    """The file."""
    doc.core_properties.title, doc.core_properties.author = title, author
    doc.core_properties.created = doc.core_properties.modified = _MADE
    made = io.BytesIO()
    doc.save(made)
    return made.getvalue()
