"""A sample is drawn, called, and what callers hear becomes an order (JZ-28, E-7, S-06)."""

import re
from datetime import timedelta

from playwright.sync_api import Page, expect

from huiyin.inspection.factories import Closed
from huiyin.kernel import clock
from huiyin.supervision.actions import order_untrue
from tests.journeys.browser import Window, assert_accessible, assert_accessible_at
from tests.journeys.conftest import PageOf


def test_jz28_from_the_drawing_over_the_calls_to_an_order(page_of: PageOf) -> None:
    watcher, caller = page_of("supervisor"), page_of("clerk")
    closed = Closed()
    with clock.frozen(closed.at):
        draws_three_of_four(watcher, closed)
        calls_them(caller)
    monday = closed.at + timedelta(days=2)
    order_untrue(monday)
    with clock.frozen(monday):
        reads_what_came_of_it(watcher)


def draws_three_of_four(window: Window, closed: Closed) -> None:
    """By a seed that was named in public; the same three come out again."""
    page = window.go("/supervise/sampling/")
    page.get_by_label("办结日期起").fill(str(closed.asked.since))
    page.get_by_label("办结日期止").fill(str(closed.asked.until))
    page.get_by_label("抽取件数").fill("3")
    page.get_by_text("缩小范围、指定种子").click()
    page.get_by_label("种子").fill("20260320")
    assert_accessible(page)
    page.get_by_role("button", name="随机抽取").click()
    page.get_by_role("heading", name="样本清单").wait_for()
    page.get_by_role("link", name="重新抽取核对").click()
    page.get_by_text("得到同样的3件，差异0。").wait_for()
    assert page.locator("#members tr [data-row]").count() == 3


def calls_them(window: Window) -> None:
    """One answers that nothing is true, one refuses, one is not there and stays for another day."""
    page = window.go("/desk/callbacks/")
    page.get_by_role("link", name="开始回访下一件").click()
    page.get_by_role("button", name="显示姓名和电话").click()
    page.get_by_text("您好，我是试市信访局的回访人员").wait_for()
    expect(page.locator("a[href^='tel:1']")).to_be_visible()
    page.get_by_label("接通并回答").check()
    assert_accessible_at(window, ("desk", "phone"), picture="call")
    window.resize("desk")
    page.get_by_role("button", name="记录，下一件").click()
    expect(page.get_by_role("alert").or_(page.locator(".error-summary")).first).to_be_visible()
    for answer in ("没有联系", "说的和实际不符", "未解决", "不满意"):
        page.get_by_label(answer, exact=True).check()
    moves_on(page)
    for result in ("拒绝回访", "无人接听"):
        page.get_by_label(result).check()
        moves_on(page)
    window.go("/desk/callbacks/?tab=ended")
    assert page.locator("tr [data-row]").count() == 2
    window.go("/desk/callbacks/?tab=later")
    expect(page.get_by_role("row").filter(has_text="无人接听")).to_have_count(1)


def moves_on(page: Page) -> None:
    """What was heard is kept, and the next page is there."""
    before = page.url
    page.get_by_role("button", name="记录，下一件").click()
    page.wait_for_url(lambda url: url != before)


def reads_what_came_of_it(window: Window) -> None:
    """Who refused is counted; too few for shares; the finding is an order to the street."""
    page = window.go("/supervise/sampling/")
    page.get_by_role("link", name=re.compile("^第[0-9]+号")).click()
    page.get_by_text("样本不足，只列件数，不显示比率").wait_for()
    page.get_by_role("link", name=re.compile("^1 ?[^ ]*不实")).first.click()
    expect(page.locator("#members tr [data-row]")).to_have_count(1)
    assert_accessible_at(window, ("desk", "phone"), picture="sample")
    window.resize("desk")
    page = window.go("/desk/orders/?side=written")
    page.locator("tr [data-row]").first.click()
    expect(page.locator(".sheet-paper")).to_contain_text("是否属实、落实：说的和实际不符")
    assert_accessible(page)
