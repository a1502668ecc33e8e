"""Each page opens for those whose work it is, and for nobody else (U16, U35, U36)."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.people.factories import draft
from huiyin.web.desk.tests.conftest import Desk, later

PAGES = ("/desk/", "/desk/handbook/", "/desk/permissions/", "/desk/register/")
READERS = ("xf:clerk", "d1-s1:handler", "d1-s1:liaison", "d1-s1:head", "d1-gov:reviewer", "xf:supervisor")


@pytest.mark.parametrize("who", [*READERS, "gov:leader", "xf:discipline"])
@pytest.mark.parametrize("page", PAGES)
def test_seats_open_the_pages_of_their_work(desk: Desk, who: str, page: str) -> None:
    answer = desk(who).get(page)
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1") == 1


@pytest.mark.parametrize("who", ["xf:auditor", "xf:admin"])
@pytest.mark.parametrize("page", ["/desk/", "/desk/register/", "/desk/triage/", "/supervise/"])
def test_r15_neither_auditors_nor_administrators_read_matters(desk: Desk, who: str, page: str) -> None:
    answer = desk(who).get(page)
    assert answer.status_code == 403
    assert "岗位没有办理这项工作的职责" in answer.content.decode()


@pytest.mark.parametrize("page", [*PAGES, "/desk/triage/", "/supervise/"])
def test_nobody_enters_without_signing_in(db: None, client: Client, page: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 302 and answer["Location"].startswith("/sign-in/")


def test_u35_the_work_list_shows_the_due_day_in_words_and_few_statements(cast: Cast, desk: Desk) -> None:
    for seed in range(3):
        case = at_stage(ClaimState.HANDLING, cast=cast, seed=seed + 1)
    browser = desk("d1-s1:handler")
    with (
        later(case),
        CaptureQueriesContext(
            connection,
        ) as done,
    ):
        page = browser.get("/desk/?tab=handling").content.decode()
    assert page.count("data-row") == 3
    assert case.registered.number in page and "剩余" in page
    assert len(done) <= 15, [query["sql"][:160] for query in done]


def test_t20_who_opens_an_urgent_matter_sees_at_once_that_it_is(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    browser, address = desk("d1-s1:handler"), f"/desk/matters/{case.registered.number}/"
    with later(case):
        before = browser.get(address).content.decode()
    case.do("mark_urgent", "d1-s1:handler")
    with later(case):
        after = browser.get(address).content.decode()
    assert ["重大紧急</span>" in page for page in (before, after)] == [False, True]


def test_u35_an_empty_tab_says_so_and_leads_on(desk: Desk) -> None:
    page = desk("d1-s1:handler").get("/desk/?tab=late").content.decode()
    assert "这一类没有待办事项" in page and 'href="?tab=all"' in page


def test_the_case_file_tells_all_and_masks_the_petitioner(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    with later(case):
        page = desk("d1-s1:handler").get(f"/desk/matters/{case.registered.number}/").content.decode()
    for words in ("首次登记", "件龄", "首接单位", "来件原文", "污水外溢", "办理经过", "您现在可以办理"):
        assert words in page
    assert draft(1).phone not in page and draft(1).address not in page and "查看" in page


@pytest.mark.parametrize("address", ["", "papers/", "papers/1/", "papers/1/pdf/", "people/1/"])
def test_a_number_that_no_database_could_hold_is_unknown(desk: Desk, address: str) -> None:
    assert desk("xf:clerk").get(f"/desk/matters/%00/{address}").status_code == 404


def test_an_unknown_number_and_one_of_others_get_the_same_answer(cast: Cast, desk: Desk) -> None:
    case = register(cast)
    stranger = desk("d1-s1:handler")
    answers = [
        stranger.get(f"/desk/matters/{number}/") for number in ("3799-2026-9999999-A", case.registered.number)
    ]
    assert [answer.status_code for answer in answers] == [404, 404]
    texts = [answer.content.decode() for answer in answers]
    assert all("没有找到这个编号的事项" in text for text in texts)


def test_the_finder_takes_a_number_as_it_is_typed(cast: Cast, desk: Desk) -> None:
    number = register(cast).registered.number
    browser = desk("xf:clerk")
    found = browser.get("/desk/find/", {"number": f" {number.lower().replace('-', ' ')} "})
    assert found.status_code == 302 and found["Location"] == f"/desk/matters/{number}/"
    assert browser.get("/desk/find/", {"number": "不是编号"}).status_code == 422


def test_c1_an_accusation_opens_only_for_its_compartment(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDED_OVER, cast=cast)
    address = f"/desk/matters/{case.registered.number}/"
    with later(case):
        assert desk("xf:clerk").get(address).status_code == 404
        assert desk("xf:supervisor").get(address).status_code == 404
        assert desk("xf:discipline").get(address).status_code == 200


def test_u46_a_paper_is_read_and_printed_from_its_case_only(cast: Cast, desk: Desk) -> None:
    case, other = at_stage(ClaimState.SERVED, cast=cast), register(cast, seed=2)
    browser = desk("xf:clerk")
    with later(case):
        page = browser.get(f"/desk/matters/{case.registered.number}/").content.decode()
        link = page.split("/papers/")[1].split("/")[0]
        assert browser.get(f"/desk/matters/{case.registered.number}/papers/{link}/").status_code == 200
        assert browser.get(f"/desk/matters/{other.registered.number}/papers/{link}/").status_code == 404


def test_n8_the_work_list_says_for_how_long_a_refusal_has_waited_for_its_service(
    cast: Cast, desk: Desk
) -> None:
    case = at_stage(ClaimState.DECLINED, cast=cast)
    browser = desk("xf:clerk")
    with later(case, minutes=6 * 24 * 60):
        page = browser.get("/desk/?tab=unserved").content.decode()
    assert case.registered.number in page and "已6天未送达" in page


def test_u27_the_sheet_of_keys_opens_at_its_top(desk: Desk) -> None:
    """Without this the browser moves to the first link, which stands below the keys."""
    page = desk("xf:clerk").get("/desk/triage/").content.decode()
    assert '<h2 id="keys-title" tabindex="-1" autofocus>' in page
