"""A problem grows: the watcher opens the alert, reads its matters, judges it and has it governed."""

from datetime import timedelta

from huiyin.analysis.actions import watch_trends
from huiyin.kernel import clock
from huiyin.matters.factories import AT, Cast, register
from tests.journeys.browser import assert_accessible, assert_accessible_at
from tests.journeys.conftest import PageOf

WATER = "柳岸三号楼自来水发黄有异味，不敢饮用，请求尽快查明水质。"
NOW = AT + timedelta(hours=3)


def a_burst() -> None:
    """Fourteen reports about the water of one street on one day, after four quiet weeks."""
    cast = Cast()
    for back in (4, 9, 15, 21):
        register(cast, at=AT - timedelta(days=back), seed=60 + back, proposal={"class": {"field": "0402"}})
    for seed in range(1, 15):
        register(cast, seed=seed, text=WATER, title="自来水发黄", proposal={"class": {"field": "0102"}})
    watch_trends(NOW)


def test_an_analyst_opens_a_burst_reads_its_matters_and_has_it_governed(page_of: PageOf) -> None:
    window = page_of("supervisor")
    a_burst()
    with clock.frozen(NOW):
        page = window.go("/desk/notices/")
        page.get_by_text("柳岸街道近日集中反映").wait_for()
        page = window.go("/supervise/topics/")
        page.get_by_role("link", name="去核实").click()
        page.get_by_text("1条待核实").wait_for()
        assert_accessible(page)
        page.get_by_role("link", name="市政设施与城市管理", exact=True).click()
        page.get_by_role("heading", name="事项：14件").wait_for()
        assert page.locator("tr [data-row]").count() == 14
        assert_accessible_at(window, ("desk", "phone"), picture="burst")
        window.resize("desk")
        page.get_by_role("link", name="自来水发黄").first.click()
        page.get_by_text(WATER).first.wait_for()
        page.go_back()
        page.get_by_label("属实").check()
        page.get_by_label("核实说明").fill("已到现场，供水管网施工引起。")
        page.get_by_role("button", name="登记核实结果").click()
        page.get_by_text("核实结果已登记").wait_for()
        page.get_by_role("link", name="立为专项治理").click()
        page.get_by_label("立题理由").fill("三天内集中反映，需要供水部门统一整改。")
        page.get_by_label("牵头单位").fill("柳岸街道办事处")
        assert_accessible(page)
        page.get_by_role("button", name="立题").click()
        page.get_by_text("共14件").wait_for()
        page.get_by_role("link", name="启动治理").click()
        page.get_by_role("button", name="启动治理").click()
        page.get_by_role("heading", name="治理前后").wait_for()
        page.get_by_role("link", name="登记进展").click()
        page.get_by_label("出台政策").check()
        page.get_by_label("内容").fill("印发供水应急告知办法。")
        page.get_by_role("button", name="登记进展").click()
        page.get_by_text("印发供水应急告知办法。").wait_for()
        page.get_by_text("推进中").first.wait_for()
        assert_accessible_at(window, ("desk", "phone"), picture="governance")
