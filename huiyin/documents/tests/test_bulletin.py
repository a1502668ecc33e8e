"""A bulletin in its shapes: words of the title and small tables stay whole, numbers lead to their lists."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from huiyin.documents.actions.print_bulletin import bulletin_docx, bulletin_workbook
from huiyin.documents.rules.bulletin import Bulletin

LIST = "https://xf.example/figures/f1/"


def bulletin(rows: int = 2, **more: object) -> Bulletin:
    """One with a note and a table of so many rows, the first of which has a number."""
    cells = [[("江城市建设局", "")], [("12", LIST)]]
    table = {
        "kind": "table",
        "caption": "各单位",
        "columns": [["单位", False], ["超期时限", True]],
        "rows": [["江城市建设局", "12"]] * rows,
        "pieces": [cells] * rows,
        "bars": 0,
    }
    note = {"kind": "note", "text": "检举控告件不在其中。" * 9, "pieces": [("检举控告件不在其中。" * 9, "")]}
    told: dict[str, object] = {
        "organ": "江城市信访局",
        "name": "每周通报",
        "number": "",
        "title": "江城市信访局通报",
        "day": date(2026, 11, 23),
        "to": ["江城市建设局"],
        "blocks": [table, note],
    }
    return Bulletin(**(told | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("江城市信访局2026年10月信访工作点评", 1),
        ("江城市信访局2026年11月16日至22日信访工作通报", 2),
        ("江城市信访局2026年信访情况年度报告（截至11月23日）", 2),
    ],
)
def test_a_long_title_goes_on_before_what_it_is_about(title: str, lines: int) -> None:
    found = bulletin(title=title).title_lines
    assert len(found) == lines and "".join(found) == title
    assert lines == 1 or found[1].startswith("信访")


def test_a_small_table_stays_whole_and_a_long_one_goes_on() -> None:
    for rows, kept in ((12, True), (13, None)):
        doc = Document(BytesIO(bulletin_docx(bulletin(rows))))
        table = doc.tables[0]
        assert table.rows[1].cells[0].paragraphs[0].paragraph_format.keep_with_next is kept
        assert table.rows[rows].cells[0].paragraphs[0].paragraph_format.keep_with_next is None
        assert table.columns[0].width > table.columns[1].width
        assert {one.target_ref for one in doc.part.rels.values() if one.is_external} == {LIST}


def test_a_long_and_narrow_table_has_two_rows_beside_each_other() -> None:
    table = Document(BytesIO(bulletin_docx(bulletin(25)))).tables[0]
    assert len(table.columns) == 4 and len(table.rows) == 14
    assert [cell.text for cell in table.rows[13].cells] == ["江城市建设局", "12", "", ""]
    sheet = load_workbook(BytesIO(bulletin_workbook(bulletin(25)))).worksheets[0]
    assert (sheet["A29"].value, sheet["C29"].value) == ("江城市建设局", None)


def test_what_has_no_number_was_not_issued() -> None:
    assert bulletin().ending == "编制" and bulletin(number="〔2026〕第1期").ending == "印发"


def test_notes_of_a_sheet_stand_across_its_table() -> None:
    sheet = load_workbook(BytesIO(bulletin_workbook(bulletin()))).worksheets[0]
    number, note = sheet["B5"], sheet["A8"]
    assert number.value == 12 and number.hyperlink.target == LIST and number.alignment.horizontal == "right"
    assert note.coordinate in sheet.merged_cells and note.alignment.wrap_text
    assert sheet.row_dimensions[8].height == 45
