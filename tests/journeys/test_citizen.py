"""A citizen files, keeps the receipt, tracks, answers, evaluates, asks for review; with and without scripts."""

import re

import pytest
from playwright.sync_api import Page

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage
from huiyin.matters.models import Arrival
from huiyin.units.factories import a_city
from tests.journeys.browser import (
    SIZES,
    Window,
    assert_accessible,
    assert_accessible_at,
    assert_elder,
    assert_fits,
    screenshot,
    tab_stops,
)
from tests.journeys.conftest import PageOf

TEXT = "柳岸小区3号楼下水管道堵了半个月，污水流到路上，请尽快派人疏通。"
OPEN = (
    "/",
    "/guide/",
    "/rights/",
    "/contact/",
    "/privacy/",
    "/accessibility/",
    "/calendar/",
    "/track/",
    "/evaluate/",
    "/file/",
)


@pytest.fixture(autouse=True)
def city(transactional_db: None) -> None:
    """The small city."""
    a_city()


def _next(page: Page, name: str = "继续") -> None:
    page.get_by_role("button", name=name, exact=True).click()


def _to_check(page: Page, *, scripts: bool) -> None:
    """From the first page to the check page, as quickly as a person would."""
    page.get_by_label("请求解决问题").check()
    page.get_by_label("经过和请求").fill(TEXT)
    _next(page)
    if scripts:
        place = page.get_by_label("问题发生在哪个街道或者社区")
        place.wait_for()
        page.wait_for_load_state()  # nobody types before the scripts have begun
        place.press_sequentially("柳岸", delay=20)
        page.get_by_label("东城区柳岸街道柳岸社区").check()
    else:
        page.get_by_role("button", name="东城区").click()
        page.get_by_role("button", name="柳岸街道").click()
        page.get_by_label("柳岸社区").check()
    page.get_by_label("详细位置").fill("3号楼")
    _next(page)
    page.get_by_label("我本人").check()
    page.get_by_label("姓名或者单位名称").fill("张三丰")
    page.get_by_label("联系电话").fill("138 0000 5678")
    _next(page)
    page.get_by_role("heading", name="有照片或者材料要上传吗").wait_for()
    _next(page)


@pytest.mark.parametrize(("size", "scripts"), [("phone", True), ("phone", False), ("desk", True)])
def test_u1_u5_from_the_first_page_to_the_receipt(page_of: PageOf, size: str, scripts: bool) -> None:
    """U1, U3, U5: six pages at most, and a receipt with number, code and date; reloading files nothing."""
    window = page_of("citizen", size=size, scripts=scripts)
    opened: list[str] = []
    window.page.on("framenavigated", lambda frame: opened.append(re.sub(r"\?.*", "", frame.url)))
    page = window.go("/")
    page.get_by_role("link", name="我要反映").first.click()
    _to_check(page, scripts=scripts)
    assert TEXT in page.content()
    _next(page, "提交信访事项")
    assert page.url.endswith("/receipt/")
    assert len(set(opened)) - 1 <= 6
    assert re.search(r"最迟\d{4}年\d{1,2}月\d{1,2}日", page.content())
    for _ in range(3):
        page.reload()
    assert Arrival.objects.count() == 1
    assert_fits(page)
    screenshot(page, f"citizen-receipt-{size}")


def test_u2_one_hop_back_after_a_change(page_of: PageOf) -> None:
    """U2: 修改 leads to the page, one 继续 leads back."""
    page = page_of("citizen", size="phone", scripts=False).go("/file/")
    _to_check(page, scripts=False)
    page.get_by_role("link", name="修改 联系电话").click()
    page.get_by_label("联系电话").fill("13900001234")
    _next(page)
    assert page.url.endswith("/file/check/")
    assert "13900001234" in page.content()


def test_u16_every_page_fits_and_is_accessible(page_of: PageOf) -> None:
    """U16: all pages, with and without mistakes, with long text."""
    window = page_of("citizen", size="small")
    for address in OPEN:
        window.go(address)
        assert_accessible_at(window, SIZES)
    page = window.page
    _next(page)
    assert_accessible_at(window, SIZES)
    page.get_by_label("请求解决问题").check()
    page.get_by_label("经过和请求").fill("水" * 3000 + "电话13800005678")
    _next(page)
    assert_accessible_at(window, SIZES)
    page.get_by_role("button", name="移走号码，继续").click()
    assert_accessible_at(window, SIZES)
    page.get_by_role("button", name="东城区").click()
    page.get_by_role("button", name="柳岸街道").click()
    assert_accessible_at(window, SIZES)
    _next(page)
    assert_accessible_at(window, SIZES)
    page.get_by_label("姓名或者单位名称").fill("张三丰")
    _next(page)
    assert_accessible_at(window, SIZES)
    _next(page)
    assert_accessible_at(window, SIZES)
    _next(page, "提交信访事项")
    assert_accessible_at(window, SIZES)


def _proved(window: Window, case: Case) -> Page:
    page = window.go("/track/")
    page.get_by_label("登记编号").fill(case.registered.number)
    page.get_by_label("查询码").fill(case.registered.code)
    _next(page, "查询")
    return page


def test_u12_u13_track_answer_evaluate_review_without_scripts(page_of: PageOf) -> None:
    """U5, U12, U13: everything a citizen may do works as plain pages."""
    case = at_stage(ClaimState.HANDLING)
    case.do("ask_petitioner", "d1-s1:handler", question="请说明堵塞开始的日期。")
    with clock.frozen(case.at):
        page = _proved(page_of("citizen", size="phone", scripts=False), case)
        page.get_by_role("link", name="补充材料").click()
        page.get_by_label("补充的内容").fill("今年二月。")
        _next(page, "提交")
        assert "已补充材料" in page.content()
    case.do("issue_opinion", "d1-s1:handler")
    case.do("serve", "d1-s1:handler")
    with clock.frozen(case.at):
        page = _proved(page_of("citizen", size="phone", scripts=False), case)
        page.locator("#evaluate").get_by_label("不满意", exact=True).first.check()
        page.locator("#evaluate").get_by_label("满意", exact=True).last.check()
        page.get_by_role("button", name="未解决，提交评价").click()
        assert "东城区人民政府" in page.content()
        page.get_by_role("link", name="申请复查").click()
        page.get_by_label("申请理由").fill("管道仍然漏水，没有修好。")
        _next(page, "提交申请")
        assert "复查复核中" in page.content()
    assert case.state is ClaimState.UNDER_REVIEW


def test_u15_u16_the_matter_pages(page_of: PageOf) -> None:
    """U15, U16: the matter, its papers and forms, for everybody and in the elder view."""
    case = at_stage(ClaimState.SERVED)
    with clock.frozen(case.at):
        window = page_of("citizen", size="phone")
        page = _proved(window, case)
        paper = page.locator("a[href^='/track/paper/']").first.get_attribute("href") or ""
        addresses = [
            "/track/matter/",
            paper,
            "/receipt/",
            *(f"/track/{case.claim.pk}/{v}/" for v in ("request_review", "change_consents")),
        ]
        for address in addresses:
            assert_accessible(window.go(address))
        for size in ("24", "40"):
            window.go(f"/view/choose/?elder={size}&next=/")
            for address in (*addresses, *OPEN):
                assert_elder(window.go(address))
                assert_fits(window.page)


def test_u23_shift_three_times_leaves_nothing(page_of: PageOf) -> None:
    """U23: a neutral page, cleared cookies, and going back shows no text."""
    window = page_of("citizen")
    page = window.go("/file/")
    page.get_by_label("检举控告").check()
    page.get_by_label("经过和请求").fill(TEXT)
    _next(page)
    page.get_by_label("被检举控告的人员或者单位").fill("某人")
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("**/calendar/")
    assert "信访" not in page.title()
    assert not [cookie for cookie in page.context.cookies() if cookie["name"] == "huiyin"]
    page.go_back()
    assert TEXT not in page.content()


def test_u16_everything_is_reached_by_tab(page_of: PageOf) -> None:
    """U16: the keyboard reaches each control of the first page, and the focus is seen."""
    stops = tab_stops(page_of("citizen").go("/file/"))
    assert any(stop.startswith("TEXTAREA") for stop in stops)
    assert any("继续" in stop for stop in stops)
