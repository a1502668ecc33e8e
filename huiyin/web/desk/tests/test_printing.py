"""Papers as files: one, all of a case, all of a day (U46)."""

import io
from datetime import timedelta

from pypdf import PdfReader

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage
from huiyin.matters.models import Paper
from huiyin.web.desk.tests.conftest import Desk, later

S = ClaimState
HANDLER = "d1-s1:handler"


def read(answer) -> str:
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)


def test_a_paper_is_taken_as_pdf_and_docx(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.OPINION_ISSUED, cast=cast)
    paper = Paper.objects.get(matter=case.matter, kind="D-09")
    address = f"/desk/matters/{case.registered.number}/papers/{paper.document_id}/"
    with later(case):
        browser = desk(HANDLER)
        page = browser.get(address).content.decode()
        pdf, docx = browser.get(f"{address}pdf/"), browser.get(f"{address}docx/")
    assert f'href="{address}pdf/"' in page
    assert page.index(f"{address}pdf/") < page.index(f"{address}docx/")
    assert "信访处理意见书" in read(pdf).replace("\n", "")
    assert docx.content.startswith(b"PK")
    assert pdf.headers["Content-Disposition"].startswith("attachment")
    assert ".pdf" in pdf.headers["Content-Disposition"]


def test_all_papers_of_a_case_in_one_file(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.OPINION_ISSUED, cast=cast)
    number = case.registered.number
    with later(case):
        browser = desk(HANDLER)
        page = browser.get(f"/desk/matters/{number}/").content.decode()
        text = read(browser.get(f"/desk/matters/{number}/papers/"))
    assert f'href="/desk/matters/{number}/papers/"' in page
    titles = ["信访事项转送函", "信访事项受理告知书", "信访处理意见书"]
    assert [text.count(title) > 0 for title in titles] == [True] * 3
    assert sorted(titles, key=text.index) == titles


def test_a_matter_without_papers_says_so(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.REGISTERED, cast=cast)
    with later(case):
        answer = desk("xf:clerk").get(f"/desk/matters/{case.registered.number}/papers/")
    assert answer.status_code == 422
    assert "没有可以打印的文书" in answer.content.decode()


def test_the_papers_of_a_day_are_chosen_and_printed_together(cast: Cast, desk: Desk) -> None:
    first, second = at_stage(S.HANDLING, cast=cast), at_stage(S.HANDLING, cast=cast, seed=2)
    papers = [Paper.objects.get(matter=case.matter, kind="D-05") for case in (first, second)]
    day = papers[0].issued_at.astimezone(clock.SHANGHAI).date()
    address = f"/desk/printing/?day={day.isoformat()}"
    with clock.frozen(second.at + timedelta(hours=1)):
        browser = desk(HANDLER)
        page = browser.get(address).content.decode()
        both = read(browser.post(address, {"paper": [str(paper.document_id) for paper in reversed(papers)]}))
        one = read(browser.post(address, {"paper": [str(papers[1].document_id)]}))
    assert page.count('name="paper"') == page.count(" checked") >= 2
    assert "信访人</td>" in page
    assert both.index(first.registered.number) < both.index(second.registered.number)
    assert first.registered.number not in one


def test_nothing_ticked_and_papers_of_others_are_refused(cast: Cast, desk: Desk) -> None:
    """Whatever number is sent: only what stands in the list is printed."""
    case = at_stage(S.HANDLING, cast=cast)
    paper = Paper.objects.get(matter=case.matter, kind="D-05")
    address = f"/desk/printing/?day={paper.issued_at.astimezone(clock.SHANGHAI).date().isoformat()}"
    with later(case):
        none = desk(HANDLER).post(address)
        other = desk("d2-s2:handler").post(address, {"paper": [str(paper.document_id)]})
        odd = desk(HANDLER).post(address, {"paper": ["x", "9" * 30]})
    assert {none.status_code, other.status_code, odd.status_code} == {422}
    assert "请先勾选" in none.content.decode()


def test_a_day_without_papers_and_a_day_nobody_can_read(cast: Cast, desk: Desk) -> None:
    browser = desk(HANDLER)
    assert "这一天没有出具文书" in browser.get("/desk/printing/?day=2020-01-02").content.decode()
    mistaken = browser.get("/desk/printing/?day=某天")
    assert mistaken.status_code == 422
    assert "出具日期" in mistaken.content.decode()
