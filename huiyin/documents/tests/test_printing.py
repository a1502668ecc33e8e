"""Printed papers in the layout of GB/T 9704, read back from the PDF."""

import io
import re
from datetime import date

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from huiyin.documents.factories import contents
from huiyin.documents.kinds import KINDS
from huiyin.documents.printing import code, layout, typesetter, word
from huiyin.documents.rules import fill, titled

POINTS = 72 / 25.4
SITE = "https://xf.example.gov.cn"
UNIT = "江城市信访局"
NUMBER = "江信处意〔2026〕12号"
LONG = "经现场查看该路段共有路灯十二盏其中三盏因线路老化不亮另有一盏灯杆倾斜已经通知施工单位更换" * 3


def sheet(kind: str, *, voided: bool = False, **changed: object) -> layout.Sheet:
    """A paper of a kind with complete contents, laid out."""
    given = contents(**changed)
    sections = fill(KINDS[kind], given)
    return layout.laid_out(
        layout.Printed(
            kind=KINDS[kind],
            title=titled(KINDS[kind], given),
            number=NUMBER if KINDS[kind].word else "",
            unit_name=UNIT,
            issued_on=date(2026, 3, 20),
            sections=sections,
            voided=voided,
            code=code.code_of(sections, SITE),
        )
    )


def printed(*sheets: layout.Sheet) -> PdfReader:
    return PdfReader(io.BytesIO(typesetter.pdf(sheets, folder="", at=0)))


Run = tuple[float, float, str]
"""What is printed with its place: from the left, from below, in points."""


def read(page) -> tuple[str, list[Run]]:
    """The words of a page, and where they stand."""
    found: list[Run] = []

    def visit(text, at, within, _font, _size):
        if text.strip():
            found.append((at[0] * within[4] + at[4], at[3] * within[5] + at[5], text.strip()))

    return page.extract_text(visitor_text=visit), found


def runs(page) -> list[Run]:
    return read(page)[1]


def lines_of(page) -> list[str]:
    """The lines of a page from top to bottom, without spaces."""
    return lines_in(runs(page))


def lines_in(found: list[Run]) -> list[str]:
    """The lines that runs make, from top to bottom, without spaces."""
    rows: dict[int, list[tuple[float, str]]] = {}
    for left, height, text in found:
        rows.setdefault(round(height), []).append((left, text))
    joined = ("".join(text for _, text in sorted(rows[height])) for height in sorted(rows, reverse=True))
    return [re.sub(r"\s", "", line) for line in joined]


def text_of(reader: PdfReader) -> str:
    return "".join(bare(page.extract_text()) for page in reader.pages)


def bare(text: str) -> str:
    """Without spaces and page numbers."""
    return re.sub(r"\s|— *\d+ *—", "", text)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_printed_with_all_its_words(kind):
    """D-01…D-29: on A4, every line of the wording, the number, the day."""
    made = sheet(kind)
    reader = printed(made)
    assert {
        (round(page.mediabox.width / POINTS), round(page.mediabox.height / POINTS)) for page in reader.pages
    } == {(210, 297)}
    text = text_of(reader)
    for part in fill(KINDS[kind], contents()):
        for line in part["lines"]:
            label, _, rest = line.partition("：")
            assert re.sub(r"\s", "", rest or label) in text
    assert (NUMBER in text) is bool(KINDS[kind].word)
    assert made.title in text
    assert "2026年3月20日" in text


@pytest.mark.parametrize("kind", KINDS)
def test_long_texts_run_over_several_pages(kind):
    """Any text content of 10,000 characters is printed to its last one, and no page has more than 22 lines."""
    texts = [
        need.key for need in KINDS[kind].needs if not need.choices and not need.items and need.least == 1
    ]
    long = "长" * 9_990 + "到此为止。"
    reader = printed(sheet(kind, **{texts[-1]: long}))
    pages = [read(page) for page in reader.pages]
    text = "".join(bare(words) for words, _ in pages)
    assert len(pages) >= 15
    assert text.count("长") >= 9_990
    assert "到此为止" in text
    if KINDS[kind].form != "table":
        assert max(len(lines_in(found)) for _, found in pages) <= 23  # 22 and the page number


def test_twenty_two_lines_of_twenty_eight_characters():
    """GB/T 9704 5.2.3: the full page in the middle of a long text."""
    page = printed(sheet("D-08", reason=LONG * 20)).pages[1]
    *lines, number = lines_of(page)
    assert len(lines) == 22
    assert {len(line) for line in lines} == {28}
    assert number == "—2—"


def test_the_text_stands_in_its_area():
    """GB/T 9704 5.1: 37 mm above, 28 mm on the left, the text 156 mm wide; lines 225/22 mm apart."""
    page = printed(sheet("D-08", reason=LONG * 20)).pages[1]
    places = runs(page)
    heights = sorted({round(height, 1) for _, height, _ in places}, reverse=True)
    assert min(left for left, _, _ in places) == pytest.approx(28 * POINTS, abs=0.5)
    assert 297 * POINTS - heights[0] == pytest.approx(37 * POINTS + 0.86 * 16, abs=1)
    assert heights[0] - heights[1] == pytest.approx(225 / 22 * POINTS, abs=0.2)


def test_page_numbers_stand_outside_and_begin_anew_with_each_paper():
    """GB/T 9704 7.5: odd ones to the right, even ones to the left; a letter has none on its first page."""
    reader = printed(sheet("D-08", reason=LONG * 10), sheet("D-06", ground=LONG * 10))
    numbers = [lines_of(page)[-1] for page in reader.pages]
    assert numbers[:3] == ["—1—", "—2—", "—3—"]
    second = next(n for n, page in enumerate(reader.pages) if "不予受理告知书" in page.extract_text())
    assert not numbers[second].startswith("—")
    assert numbers[second + 1] == "—2—"
    assert min(runs(reader.pages[0])[-1][:1]) > 150 * POINTS
    assert min(runs(reader.pages[1])[-1][:1]) < 60 * POINTS


@pytest.mark.parametrize("fillers", range(1, 24))
def test_the_seal_never_stands_on_a_page_without_text(fillers):
    """GB/T 9704 7.3.5.5: the signature keeps with the last words, wherever the page ends."""
    assert _words_above_the_seal(printed(sheet("D-20", subject="\n".join(["逐行"] * fillers)))) > 0


@pytest.mark.parametrize("length", range(240, 700, 28))
def test_nor_after_a_long_last_paragraph(length):
    assert _words_above_the_seal(printed(sheet("D-25", measures="长" * length))) > 0


def _words_above_the_seal(reader: PdfReader) -> int:
    """How many lines stand above the unit's name at the foot of the last page."""
    last = lines_of(reader.pages[-1])
    return max(n for n, line in enumerate(last) if line.endswith(UNIT))


def test_formal_papers_have_the_red_head_and_the_record():
    """GB/T 9704 7.2.4, 7.4: the organ in red, and at the foot who printed it and when."""
    page = printed(sheet("D-09")).pages[0]
    assert lines_of(page)[0] == UNIT
    assert "印发" in text_of(printed(sheet("D-09")))
    assert _is_red(page)
    assert not _is_red(printed(sheet("D-05")).pages[0])


def _is_red(page) -> bool:
    stream = ContentStream(page.get_contents(), page.pdf)
    colours = [
        [float(one) for one in values] for values, name in stream.operations if name in (b"rg", b"scn", b"sc")
    ]
    return any(len(one) == 3 and one[0] > 0.8 and one[1] < 0.1 for one in colours)


@pytest.mark.parametrize(
    "words", ["𠮷野家", "㐂多", "满意😀", "ئۇيغۇر", "3㎡①", "www." + "a" * 500, "", "\n\n甲\n乙"]
)
def test_rare_signs_are_printed(words):
    """Names with characters of Extension B, emoji, other scripts, runs without a break."""
    reader = printed(sheet("D-08", reason=f"原因{words}完"))
    text = text_of(reader).replace("\u200b", "")
    assert "原因" in text
    assert "完" in text
    if len(words) < 5 and "\n" not in words:
        assert words in text


def test_what_looks_like_markup_is_words():
    told = '#pagebreak() = 标题 *粗* $x$ @a <b> \\ "引" #read("/etc/passwd")'
    assert re.sub(r"\s", "", told) in text_of(printed(sheet("D-08", reason=told)))


def test_a_void_paper_says_so_across_the_page():
    assert "作废" in text_of(printed(sheet("D-05", voided=True)))
    assert "作废" not in text_of(printed(sheet("D-05")))


def test_the_code_leads_to_the_tracking_page_and_names_nobody():
    found = code.code_of(fill(KINDS["D-05"], contents()), SITE)
    assert found.svg.startswith("<?xml")
    assert code.code_of(fill(KINDS["D-05"], contents()), "") is None
    assert code.code_of([{"heading": "", "lines": ["没有编号"]}], SITE) is None
    assert sheet("D-05").code is not None


def test_the_same_paper_is_the_same_file():
    assert typesetter.pdf([sheet("D-09")], folder="", at=7) == typesetter.pdf(
        [sheet("D-09")], folder="", at=7
    )
    assert typesetter.made_with("", "x") == typesetter.made_with("", "x") != typesetter.made_with("", "y")


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_words_as_docx(kind):
    made = sheet(kind)
    doc = word.Document(io.BytesIO(word.docx(made)))
    cells = [cell.text for table in doc.tables for row in table.rows for cell in row.cells]
    text = "".join([paragraph.text for paragraph in doc.paragraphs] + cells)
    for words in (
        made.title,
        made.number,
        *made.to,
        *(line for part in made.parts for line in part["lines"]),
    ):
        assert words in text
    assert all(row["text"] in text for row in made.rows)
