"""The catalogue on pages: found, read, written, reviewed, published, withdrawn; exported and imported."""

import csv
import io
import re

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from huiyin.catalogue import queries as catalogue
from huiyin.catalogue.factories import Office, an_office
from huiyin.catalogue.queries import Kind, State
from huiyin.kernel.roles import Role
from huiyin.web.factories import signed_in
from huiyin.web.manage.tests.conftest import NOW, Desk, body

ON = NOW.date()
WAGES = "LD-001"
PAGE = "/manage/catalogue/item/LD-001/"


@pytest.fixture
def office(city: object) -> Office:
    return an_office()


@pytest.fixture
def editor(office: Office) -> Client:
    return signed_in(office.editor)


@pytest.fixture
def lawyer(office: Office) -> Client:
    return signed_in(office.lawyer)


def typed(kind: Kind = Kind.ITEM, of: str = WAGES, **changed: str) -> dict[str, str]:
    """What stands in the form, with some of it changed."""
    entry = catalogue.entry(kind, of, on=ON)
    return catalogue.flat(kind, catalogue.row_of(entry)) | {"explanation": "口径变化"} | changed


def drafted(browser: Client, **changed: str) -> str:
    """The address of a new draft."""
    answer = browser.post(f"{PAGE}edit/", typed(**changed))
    assert answer.status_code == 302, body(answer)
    return str(answer["Location"])


def state() -> State:
    return catalogue.editions_of(Kind.ITEM, WAGES)[0].state


def test_classes_with_their_numbers_and_the_entries_of_one(desk: Desk) -> None:
    browser = desk()
    everything = body(browser.get("/manage/catalogue/"))
    assert "劳动就业" in everything and "人力资源和社会保障局" in everything
    shown = body(browser.get("/manage/catalogue/", {"class": "LD"}))
    assert "LD-001" in shown and "老板拖欠工资不发" in shown and "平台自带" in shown
    assert "拖欠工资" in body(browser.get("/manage/catalogue/", {"search": "拖欠工资"}))
    assert "没有符合条件的事项或者途径" in body(browser.get("/manage/catalogue/", {"search": "火星"}))


def test_an_item_and_a_path_as_citizens_read_them(desk: Desk) -> None:
    browser = desk()
    item = body(browser.get(PAGE))
    assert "群众可见" in item and "应带材料" in item and "法律依据" in item and "还没有改动过" in item
    path = body(browser.get("/manage/catalogue/path/HR-01/"))
    assert "申请仲裁" in path and "12个月" in path and "个事项使用这条途径" in path
    for address in ("/manage/catalogue/item/XX-001/", "/manage/catalogue/other/LD-001/"):
        assert browser.get(address).status_code == 404


def test_what_citizens_do_not_see_says_why(desk: Desk) -> None:
    """The code on the environment begins on 2026-08-15: today nothing may rest on it."""
    browser = desk()
    path = body(browser.get("/manage/catalogue/path/EE-01/"))
    assert "群众不可见" in path and "2026-08-15起施行，尚未施行" in path
    item = next(one for one in catalogue.entries("HJ", on=ON) if "EE-01" in getattr(one, "paths", ()))
    assert "法定途径EE-01群众不可见" in body(browser.get(f"/manage/catalogue/item/{item.code}/"))


def test_written_reviewed_published_withdrawn(editor: Client, lawyer: Client) -> None:
    way = drafted(editor, covers="改过的说明")
    page = body(editor.get(way))
    assert "<ins>" in page and "改过的说明" in page and "口径变化" in page and "送法制审核" in page
    assert editor.post(f"{way}send/").status_code == 302
    assert "正在等待法制审核" in body(editor.get(way))
    assert "通过并公布" in body(lawyer.get(way)) and "通过并公布" not in body(editor.get(way))
    assert lawyer.post(f"{way}publish/", {"valid_from": "今天"}).status_code == 302
    found = catalogue.item(WAGES, on=ON)
    assert found is not None and found.covers == "改过的说明"
    assert "改过的说明" in body(editor.get(PAGE)) and "已公布" in body(editor.get(PAGE))
    assert "<ins>" in body(lawyer.get(way))
    assert lawyer.post(f"{way}withdraw/", {"reasons": "条文有误"}).status_code == 302
    back = catalogue.item(WAGES, on=ON)
    assert back is not None and back.version == 0


def test_a_law_that_begins_later_is_named_for_its_first_day(editor: Client, lawyer: Client) -> None:
    """What rests on the coming law on trademarks is proved on, and proposed for, the day on which it begins."""
    way = drafted(editor, basis="《商标法》第五条：自然人、法人或者非法人组织在生产经营活动中")
    page = body(editor.get(way))
    assert "2027年1月1日有效的法律核对" in page and f"{way}send/" in page and "需要改正" not in page
    assert 'value="2027年1月1日"' in body(editor.get(f"{way}send/"))
    assert editor.post(f"{way}send/").status_code == 422
    assert editor.post(f"{way}send/", {"valid_from": "2027-01-01"}).status_code == 302
    assert "拟从2027年1月1日起生效" in body(lawyer.get(way))
    assert 'value="2027年1月1日"' in body(lawyer.get(f"{way}publish/"))
    assert lawyer.post(f"{way}publish/", {"valid_from": "2027-01-01"}).status_code == 302
    assert state() is State.PUBLISHED


def test_a_published_edition_says_from_which_day_it_does_not_hold(editor: Client, lawyer: Client) -> None:
    """The old law on trademarks ends with 2026: who published its words is told beforehand."""
    way = drafted(editor, basis="《商标法》第四条：自然人、法人或者其他组织在生产经营活动中")
    editor.post(f"{way}send/")
    assert "届时群众不再看到它" not in body(lawyer.get(way))
    assert lawyer.post(f"{way}publish/", {"valid_from": "今天"}).status_code == 302
    assert "从2027年1月1日起有变化，届时群众不再看到它" in body(lawyer.get(way))


def test_returned_with_reasons(editor: Client, lawyer: Client) -> None:
    way = drafted(editor, covers="改过的说明")
    editor.post(f"{way}send/")
    assert "请填写“理由”" in body(lawyer.post(f"{way}return/", {"reasons": ""}))
    assert lawyer.post(f"{way}return/", {"reasons": "请引用新条文"}).status_code == 302
    assert "请引用新条文" in body(editor.get(way)) and state() is State.RETURNED
    listed = body(editor.get("/manage/catalogue/", {"state": "returned"}))
    assert WAGES in listed and "审核退回" in listed


def test_bad_input_keeps_what_was_typed_and_says_how_to_write_it(editor: Client) -> None:
    answer = editor.post(f"{PAGE}edit/", typed(basis="劳动法五十条", covers="写了很久的说明", explanation=""))
    page = body(answer)
    assert answer.status_code == 422
    assert "请写成“《法律名称》第几条：引文”" in page and "请填写“修改说明”" in page
    assert "写了很久的说明" in page and "劳动法五十条" in page
    assert catalogue.editions_of(Kind.ITEM, WAGES) == ()


def test_a_faulty_draft_is_kept_and_names_every_fault(editor: Client) -> None:
    """R-308: it cannot be sent; what is published stays."""
    law = "《劳动法》第九百条：没有的话"
    way = drafted(editor, basis=law, paths="XX-P99")
    page = body(editor.get(way))
    assert "没有“XX-P99”这条法定途径" in page and "没有这一条" in page
    assert f"{way}send/" not in page
    refused = editor.post(f"{way}send/")
    assert refused.status_code == 422 and "还有2处需要改正" in body(refused)
    assert state() is State.DRAFT


def test_a_path_is_edited_and_a_new_item_added(editor: Client) -> None:
    limits = typed(Kind.PATH, "HR-01")["limits"].replace("45日", "四十五天")
    wrong = editor.post("/manage/catalogue/path/HR-01/edit/", typed(Kind.PATH, "HR-01", limits=limits))
    assert wrong.status_code == 422 and "单位写日、个工作日或者个月" in body(wrong)
    right = editor.post("/manage/catalogue/path/HR-01/edit/", typed(Kind.PATH, "HR-01", cost="免费"))
    assert right.status_code == 302
    assert 'value="LD-901"' in body(editor.get("/manage/catalogue/new/item/LD/"))
    new = typed(code="LD-901", request="本市特有的一件事")
    made = editor.post("/manage/catalogue/new/item/LD/", new)
    assert made.status_code == 302 and "这是新增的" in body(editor.get(made["Location"]))
    assert "本市特有的一件事" in body(editor.get("/manage/catalogue/item/LD-901/"))
    assert "LD-902" in body(editor.get("/manage/catalogue/new/item/LD/"))
    assert editor.get("/manage/catalogue/new/item/XX/").status_code == 404


def test_who_may_do_what(office: Office, editor: Client, lawyer: Client, desk: Desk) -> None:
    """By the department that publishes, by lawyers, and never by those who wrote it."""
    stranger = signed_in(office.stranger)
    assert stranger.get(f"{PAGE}edit/").status_code == 403
    assert lawyer.get(f"{PAGE}edit/").status_code == 403
    assert "修改</a>" not in body(stranger.get(PAGE))
    way = drafted(editor, covers="改过的说明")
    for browser in (stranger, lawyer):
        assert browser.post(f"{way}send/").status_code == 422
    editor.post(f"{way}send/")
    for browser in (stranger, editor, desk()):
        assert browser.post(f"{way}publish/", {"valid_from": "今天"}).status_code == 422
        assert browser.post(f"{way}return/", {"reasons": "不行"}).status_code == 422
    assert state() is State.REVIEW
    assert desk("xf", Role.CLERK).get(PAGE).status_code == 403
    assert desk("xf", Role.CLERK).get("/manage/catalogue/").status_code == 403


def rows_of(answer: object) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))  # type: ignore[attr-defined]


def upload(browser: Client, rows: list[list[str]], name: str = "修改.csv") -> str:
    kept = io.StringIO()
    csv.writer(kept).writerows(rows)
    file = SimpleUploadedFile(name, kept.getvalue().encode("utf-8-sig"))
    return body(browser.post("/manage/catalogue/import/", {"file": file, "explanation": "年度更新"}))


def test_exported_changed_and_imported_as_drafts(editor: Client) -> None:
    """Whole rows become drafts, each other one is refused with its reason; the published catalogue stays."""
    rows = rows_of(editor.get("/manage/catalogue/export/LD/item/", {"as": "csv"}))
    column = {label: at for at, label in enumerate(rows[0])}
    assert "0条已存为草稿" in upload(editor, rows[:3])
    rows[1][column["包括的情形"]] = "新的说明"
    rows[2][column["区县级承办机关"]] = rows[2][column["市级承办机关"]] = ""
    rows[2][column["街道、乡镇承办机关"]] = rows[2][column["其他机构承办机关"]] = ""
    rows[3][column["法律依据"]] = "劳动法"
    rows[4][column["编号"]] = "TD-001"
    told = upload(editor, rows[:6])
    assert "1条已存为草稿" in told and "1行没有改动" in told and "3行没有导入" in told
    assert (
        "缺少承办机关" in told and "请写成“《法律名称》第几条：引文”" in told and "您的岗位不能修改" in told
    )
    assert [one.code for one in catalogue.open_editions()] == [rows[1][0]]
    assert "0条已存为草稿" in upload(editor, rows[:2])


def test_a_file_of_something_else_is_refused(editor: Client) -> None:
    assert "表头缺少" in upload(editor, [["甲", "乙"], ["1", "2"]])
    assert (
        "不是可以读取的工作簿"
        in body(
            editor.post(
                "/manage/catalogue/import/",
                {"file": SimpleUploadedFile("坏.xlsx", b"PK\x03\x04nothing"), "explanation": "试"},
            )
        )
        or catalogue.open_editions() == ()
    )


def test_paths_as_a_workbook_come_back_without_change(editor: Client) -> None:
    book = editor.get("/manage/catalogue/export/LD/path/")
    assert re.search("spreadsheetml", book["Content-Type"])
    file = SimpleUploadedFile("途径.xlsx", book.content)
    told = body(editor.post("/manage/catalogue/import/", {"file": file, "explanation": "试"}))
    assert "0条已存为草稿" in told and "0行没有导入" in told


def test_faults_of_a_draft_are_told_in_english(editor: Client) -> None:
    """A path that is none, an article and a law that are not there: in the reader's language."""
    way = drafted(editor, basis="《劳动法》第九百条：没有的话\n《没有的法》第二条：没有的话", paths="XX-P99")
    editor.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = body(editor.get(way))
    told = page[page.index("notice notice-red") :]
    told = told[: told.index("</ul>")]
    assert "There is no path “XX-P99”" in told
    assert "《劳动法》第九百条，2018修正 has no such article" in told
    assert "《没有的法》第二条: " in told
    assert not any(words in told for words in ("请改正", "没有这一条", "目录没有收"))
