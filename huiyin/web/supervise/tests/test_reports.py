"""Reports on the page: the same numbers in all four shapes, each opening its list; a leader's way through a pack."""

import io
import re
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from docx import Document
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader

from huiyin.analysis.actions import reports as acts
from huiyin.analysis.models import Report
from huiyin.analysis.queries.indicators import period
from huiyin.audit.models import AuditRow
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage
from huiyin.web.desk.tests.conftest import cast, desk

__all__ = ["cast", "desk"]
Desk = Callable[..., Client]
S = ClaimState
NOW = datetime(2026, 4, 3, 9, tzinfo=SHANGHAI)
MARCH = period.read("2026-03", today=date(2026, 4, 3))
HOME = "/supervise/reports/"
_NUMBER = re.compile(r"\d[\d,.]*%?")


@pytest.fixture
def pack(cast: Cast) -> Report:
    """A monthly pack of a few matters."""
    case = at_stage(S.SERVED, cast=cast, seed=1)
    case.do("evaluate", unit_level="5", after=1)
    at_stage(S.HANDLING, cast=cast, seed=2)
    made = acts.draft_report("monthly", MARCH, by=cast["xf:supervisor"], at=NOW)
    acts.write_words(made, {"comment": "超期的2项要在5日内办结。\n逐项销号。"}, by=cast["xf:leader"], at=NOW)
    acts.issue_report(made, [cast.unit("gov"), cast.unit("build")], by=cast["xf:leader"], at=NOW)
    return Report.objects.get(pk=made)


def one_of_each(pack: Report, links: list[tuple[str, str, str]]) -> list[tuple[str, int | None]]:
    """One figure of each question that counts anything, with how many it counts; None for a rate."""
    figures, found = pack.content["figures"], {}
    for address, key, _shown in links:
        one = figures[key]
        if one["whole"]:
            found[one["code"], one["part"]] = address, None if one["part"] == "value" else one[one["part"]]
    return list(found.values())


def links_of(pdf: bytes, docx: bytes, xlsx: bytes) -> list[set[str]]:
    """The addresses to which the numbers of each file lead."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    parts, sheet = Document(io.BytesIO(docx)).part.rels.values(), load_workbook(io.BytesIO(xlsx))["口径"]
    return [
        {note["/A"]["/URI"] for one in pages for note in one["/Annots"]},
        {one.target_ref for one in parts if one.is_external},
        {row[0].hyperlink.target for row in sheet.iter_rows(min_row=5)},
    ]


def _first(body: list[str]) -> int:
    """Where the head of the paper ends."""
    return next(at for at, words in enumerate(body) if words.startswith("一、"))


def _cells(sheets: list[Worksheet]) -> list[str]:
    cells = (cell for one in sheets for row in one.iter_rows() for cell in row)
    return [_shown(cell) for cell in cells if cell.value is not None]


def _shown(cell: Any) -> str:
    if isinstance(cell.value, str):
        return cell.value
    return f"{cell.value:.1%}" if cell.number_format == "0.0%" else f"{cell.value:,}"


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(text)


def test_all_four_shapes_say_the_same_and_each_number_is_its_list(
    cast: Cast, desk: Desk, pack: Report
) -> None:
    """U44: 0 mismatches between page, PDF, DOCX and sheets."""
    with clock.frozen(NOW):
        browser = desk("xf:leader")
        address = f"{HOME}{pack.pk}/"
        page = browser.get(address).content.decode()
        files = {
            kind: browser.post(f"{address}export/", {"as": kind}).content for kind in ("pdf", "docx", "xlsx")
        }
        sheet = page[page.index("<article") : page.index("</article>")]
        shown = unescape(re.sub(r"<[^>]+>", " ", re.sub(r'data-label="[^"]*"', "", sheet)))
    pdf = "".join(one.extract_text() for one in PdfReader(io.BytesIO(files["pdf"])).pages)
    doc = Document(io.BytesIO(files["docx"]))
    rows = [cell.text for table in doc.tables for row in table.rows for cell in row.cells]
    body = [one.text for one in doc.paragraphs]
    book = load_workbook(io.BytesIO(files["xlsx"]))
    cells = _cells(book.worksheets[:-1])
    told = Counter(_numbers(shown))
    assert sum(told.values()) > 60
    assert Counter(_numbers(" ".join(body[_first(body) : -2] + rows))) == told
    assert Counter(_numbers(" ".join(cells))) - told == Counter(_numbers(pack.title)) and not told - Counter(
        _numbers(" ".join(cells))
    )
    printed = Counter(_numbers(re.sub(r"— \d+ —", "", pdf)))
    assert not told - printed and sum((printed - told).values()) < 12
    figures = pack.content["figures"]
    meanings = [_shown(row[0]) for row in book["口径"].iter_rows(min_row=5)]
    assert meanings == [one["shown"] for one in figures.values()]
    assert AuditRow.objects.filter(act="report.export").count() == 3
    for linked in links_of(**files):
        assert linked == {f"http://testserver{address}figures/{key}/" for key in figures}


def test_a_number_opens_its_cases_and_comes_out_the_same(cast: Cast, desk: Desk, pack: Report) -> None:
    """U44: figures of an issued pack lead to lists as long as they are, also after the matters have moved on."""
    at_stage(S.SERVED, cast=cast, seed=5, at=NOW - timedelta(days=1)).do("evaluate", unit_level="1", after=1)
    with clock.frozen(NOW + timedelta(days=9)):
        browser = desk("xf:leader")
        page = browser.get(f"{HOME}{pack.pk}/").content.decode()
        links = re.findall(rf'href="({HOME}{pack.pk}/figures/(f\d+)/)">([^<]+)</a>', page)
        assert sorted(key for _address, key, _shown in links) == sorted(pack.content["figures"])
        for address, shown in one_of_each(pack, links):
            listed = browser.get(address).content.decode()
            assert "差异0" in listed and "有差异" not in listed, address
            if shown is not None:
                assert f"清单：共{shown}项" in listed and listed.count("data-row") == shown, address
        check = browser.get(f"{HOME}{pack.pk}/check/").content.decode()
        assert "差异为0" in check and browser.get(f"{HOME}{pack.pk}/figures/f9999/").status_code == 404


def test_a_supervisor_words_issues_and_corrects_a_report(cast: Cast, desk: Desk, pack: Report) -> None:
    with clock.frozen(NOW):
        browser, first = desk("xf:supervisor"), f"{HOME}{pack.pk}/"
        made = browser.post(
            f"{HOME}new/",
            {"kind": "special", "since": "2026-03-01", "until": "2026-03-31", "fields_watched": "看不懂"},
        )
        assert made.status_code == 422 and "请写成" in made.content.decode()
        made = browser.post(f"{HOME}new/", {"kind": "weekly", "since": "2026-03-04"}, follow=True)
        weekly = made.redirect_chain[-1][0]
        assert "信访工作通报" in made.content.decode() and "草稿" in made.content.decode()
        said = browser.post(
            f"{weekly}words/", {"summary": "总体平稳。", "demands": ""}, follow=True
        ).content.decode()
        assert "总体平稳。" in said
        assert (
            "截至" in browser.post(f"{weekly}count/", {"known": "2026-04-02"}, follow=True).content.decode()
        )
        done = browser.post(f"{weekly}issue/", {"units": "试市建设局"}, follow=True).content.decode()
        assert "〔2026〕第1期" in done and "试市建设局" in done
        anew = browser.post(f"{first}correct/", {"reason": "补录一件。", "known": "2026-04-03"}, follow=True)
        second = anew.redirect_chain[-1][0]
        assert "补录一件。" in anew.content.decode()
        other = browser.get(f"{second}compare/{pack.pk}/").content.decode()
        assert "第1版" in other and "两版的文字相同" in other
        home = browser.get(HOME).content.decode()
        assert (
            home.count("data-row") == 3
            and browser.get(f"{HOME}?state=draft&kind=monthly").content.decode().count("data-row") == 1
        )


def taken_away(watcher: Client) -> None:
    """The list of risks in its three shapes."""
    address = "/supervise/risks/export/"
    files = {kind: watcher.post(address, {"as": kind}).content for kind in ("pdf", "docx", "xlsx")}
    assert files["pdf"].startswith(b"%PDF")
    row = Document(io.BytesIO(files["docx"])).tables[0].rows[1]
    assert row.cells[0].text == "停车收费调整（决策）"
    assert load_workbook(io.BytesIO(files["xlsx"])).worksheets[0]["A5"].value == row.cells[0].text


def test_lists_of_risks_and_problems_on_the_page(cast: Cast, desk: Desk) -> None:
    with clock.frozen(NOW):
        watcher, street = desk("xf:supervisor"), desk("d1-s1:liaison")
        risk = {
            "kind": "decision",
            "subject": "停车收费调整",
            "what": "可能集中反映。",
            "measure": "先听证。",
            "unit": "试市建设局",
            "due": "2026-05-01",
        }
        lacking = watcher.post("/supervise/risks/new/", risk | {"measure": ""})
        assert lacking.status_code == 422 and "措施" in lacking.content.decode()
        listed = watcher.post("/supervise/risks/new/", risk, follow=True).content.decode()
        assert "停车收费调整" in listed and "先听证" in listed
        taken_away(watcher)
        (end,) = re.findall(r"/supervise/risks/\d+/close/", listed)
        assert "停车收费调整" not in watcher.post(end, {"outcome": "已听证。"}, follow=True).content.decode()
        assert "已听证" in watcher.get("/supervise/risks/?closed").content.decode()
        problem = {
            "subject": "交付延期",
            "what": "停工。",
            "measure": "约谈。",
            "leader_post": "副主任",
            "officer_post": "科长",
            "due": "2026-05-01",
        }
        assert street.post("/supervise/problems/new/", problem | {"officer_post": ""}).status_code == 422
        assert "交付延期" in street.post("/supervise/problems/new/", problem, follow=True).content.decode()
        there = watcher.get("/supervise/problems/").content.decode()
        assert "交付延期" in there and "/solve/" not in there
        (solve,) = re.findall(
            r"/supervise/problems/\d+/solve/", street.get("/supervise/problems/").content.decode()
        )
        street.post(solve, {"outcome": "已复工。"})
        assert "已复工" in street.get("/supervise/problems/?done").content.decode()
        assert watcher.get("/supervise/problems/new/").status_code == 403
        assert desk("xf:clerk").get(HOME).status_code == 403
