"""An accusation that was set apart leaves no words on any page of the matter it came from (C-1)."""

from io import BytesIO

from django.test import Client
from openpyxl import load_workbook

from huiyin.matters.factories import Case, Cast, register
from huiyin.matters.models import Link, Paper
from huiyin.web.desk.tests.conftest import Desk, later

HARMLESS, SECRET = "请求疏通下水道", "街道办李某收受物业好处"


def _apart(cast: Cast) -> Case:
    case = register(cast, text=f"{HARMLESS}。另反映{SECRET}。")
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk", unit=cast.unit("d2-s2"), reason=f"反映{SECRET}")
    case.do("supplement", text=f"补充：{SECRET}，有转账记录。")
    case.do("split", "d2-s2:liaison", parts=f"{HARMLESS}\n{SECRET}")
    case.do("separate", "xf:clerk", claim=case.claims[1], accused_units=[cast.unit("d1-s1")])
    return case


def _pages(case: Case, number: str) -> list[str]:
    papers = Paper.objects.filter(matter=case.matter).values_list("document_id", flat=True)
    return [
        f"/desk/matters/{number}/",
        *(f"/desk/matters/{number}/papers/{document_id}/" for document_id in papers),
    ]


def test_c1_no_page_of_an_ordinary_seat_shows_it(cast: Cast, desk: Desk) -> None:
    """The case file, its papers by their addresses, the work list, triage, the register and its sheet."""
    case = _apart(cast)
    lists = ["/desk/", "/desk/register/", "/desk/triage/", f"/desk/claims/{case.claim.pk}/accept/"]
    with later(case):
        for who in ("xf:clerk", "d2-s2:handler", "xf:supervisor"):
            browser = desk(who)
            opened = [browser.get(address) for address in _pages(case, case.registered.number)]
            assert [answer.status_code for answer in opened] == [200, 404], who
            shown = [*opened, *(browser.get(address) for address in lists)]
            assert not any("李某" in answer.content.decode() for answer in shown), who
            assert HARMLESS in opened[0].content.decode()
        sheet = desk("xf:clerk").post("/desk/register/export/", {})
    table = load_workbook(BytesIO(sheet.content)).active
    assert table is not None
    texts = [str(cell.value) for row in table.iter_rows() for cell in row]
    assert HARMLESS in texts and not any("李某" in text for text in texts)


def test_c1_the_compartment_opens_the_papers_that_came_along(cast: Cast, desk: Desk) -> None:
    case = _apart(cast)
    number = Link.objects.get(other=case.matter, kind="split").matter.number
    with later(case):
        opened = [desk("xf:discipline").get(address) for address in _pages(case, number)]
    assert [answer.status_code for answer in opened] == [200, 200]
    assert "李某" in opened[1].content.decode() and "有转账记录" in opened[0].content.decode()


def test_c1_nor_does_the_page_of_the_old_number(cast: Cast) -> None:
    case = _apart(cast)
    browser = Client()
    with later(case):
        browser.post("/track/", {"number": case.registered.number, "code": case.registered.code})
        page = browser.get("/track/matter/").content.decode()
    assert HARMLESS in page and "李某" not in page
