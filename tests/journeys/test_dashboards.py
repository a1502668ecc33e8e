"""A supervisor's morning ends with orders out; a leader reads the city; a head the own unit; a hall its wall (U41)."""

import re
from datetime import timedelta

from playwright.sync_api import Page, expect

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, Cast, at_stage
from tests.journeys.browser import Window, assert_accessible, assert_accessible_at
from tests.journeys.conftest import PageOf

NOW = AT + timedelta(days=100)
HOME = "/supervise/dashboard/"


def a_town() -> None:
    """Two that a street answers for late, one that was answered."""
    cast = Cast()
    at_stage(ClaimState.SERVED, cast=cast).do("evaluate", unit_level="5", after=1)
    for seed in (2, 3):
        at_stage(ClaimState.HANDLING, cast=cast, seed=seed)


def ready(page: Page, parts: int) -> None:
    """All parts have come, and what is drawn is drawn."""
    expect(page.locator(".board-foot")).to_have_count(parts)
    expect(page.locator("[data-chart]:not([data-drawn-at])")).to_have_count(0)


def test_a_morning_a_city_a_unit_and_a_wall(page_of: PageOf) -> None:
    screen, head = page_of("supervisor"), page_of("street_head")
    a_town()
    with clock.frozen(NOW):
        orders_what_is_late(screen)
        answers(head)
        settles(screen)
        reads_the_city_by_keys(screen)
        page = head.go(HOME)
        ready(page, 3)
        assert_accessible_at(head, ("phone",), picture="dashboard-unit")
        turns_into_a_wall(screen)


def orders_what_is_late(window: Window) -> None:
    """A tile is its list; from the late bodies it is two clicks to the orders."""
    page = window.go(HOME)
    ready(page, 3)
    assert_accessible_at(window, ("phone", "desk"), picture="dashboard-morning")
    tile = page.get_by_role("link", name=re.compile("已超期")).first
    count = int(tile.locator("b").inner_text())
    tile.click()
    page.get_by_text(f"共{count}项").wait_for()
    assert page.locator("tr [data-row]").count() == count > 0
    page.get_by_label("全选本页").check()
    assert page.locator("tbody input:checked").count() == count
    page.locator("tbody input").first.uncheck()
    assert not page.get_by_label("全选本页").is_checked()
    page.go_back()
    ready(page, 3)
    page.get_by_role("link", name=re.compile("^督办 ")).first.click()
    page.get_by_role("button", name="发出催办单、督办函").click()
    page.get_by_text(re.compile("已发出[12]件")).wait_for()


def answers(window: Window) -> None:
    """The street finds what waits for it and answers the first."""
    page = window.go("/desk/orders/?side=received&tab=awaited")
    page.locator("tr [data-row]").first.click()
    page.get_by_label("反馈内容").fill("已查明超期的原因，本周内办结，并向信访人说明。")
    page.get_by_role("button", name="反馈", exact=True).click()
    page.get_by_text("已反馈待审核").first.wait_for()
    assert_accessible(page)


def settles(window: Window) -> None:
    """What was answered waits on the supervisor's list, and ends."""
    page = window.go("/desk/orders/?side=written&tab=answered")
    page.locator("tr [data-row]").first.click()
    page.locator("input[name=judgement]").first.check()
    page.get_by_role("button", name="确定").click()
    page.get_by_text("审核同意，了结").wait_for()
    window.go("/desk/orders/?side=written&tab=answered").get_by_text("这一类没有督办件").wait_for()


def reads_the_city_by_keys(window: Window) -> None:
    """The arrow keys say each point of a chart; the table beside it has as many rows."""
    page = window.go(f"{HOME}?view=leader&period=2026")
    ready(page, 7)
    page.locator("#part-flow .chart-area").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#part-flow .chart-said")).to_contain_text("收到")
    page.locator("#part-flow .twin summary").click()
    assert page.locator("#part-flow tbody tr").count() == 12
    chart = page.locator("#part-flow canvas")
    chart.evaluate("canvas => { canvas.closest('.board').style.width = '400px'; }")
    page.emulate_media(media="print")  # what was drawn for a desk shrinks to the paper
    assert 0 < chart.evaluate("canvas => canvas.clientWidth") <= 400
    page.emulate_media(media="screen")
    assert_accessible_at(window, ("desk",), picture="dashboard-leader")


def turns_into_a_wall(window: Window) -> None:
    """One part at a time, turned by keys; nothing else opens any more."""
    page = window.go(f"{HOME}wall/")
    page.get_by_role("button", name="锁定为大屏").click()
    page.get_by_role("button", name="退出登录").wait_for()
    expect(page.locator("[data-slide]:visible")).to_have_count(1)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name="质量走势")).to_be_visible()
    assert_accessible_at(window, ("wide",), picture="dashboard-wall")
    page.get_by_role("link", name="深色显示").click()
    page.get_by_role("link", name="浅色显示").wait_for()
    page.locator("#part-quality .numbers").wait_for()
    assert_accessible_at(window, ("wide",), picture="dashboard-wall-dark")
    window.go("/supervise/late/").get_by_text("这个屏幕只展示大屏").wait_for()
