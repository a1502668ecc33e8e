"""A leader opens the monthly pack, the cases behind one of its numbers, and sees that all come out the same."""

from datetime import date, datetime

from huiyin.analysis.actions import reports as acts
from huiyin.analysis.queries.indicators import period
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage
from tests.journeys.browser import assert_accessible, assert_accessible_at
from tests.journeys.conftest import PageOf

NOW = datetime(2026, 4, 3, 9, tzinfo=SHANGHAI)


def test_bj02_a_leader_opens_the_pack_its_cases_and_the_check(page_of: PageOf) -> None:
    window = page_of("supervisor")
    cast = Cast()
    at_stage(ClaimState.SERVED, cast=cast).do("evaluate", unit_level="5", after=1)
    at_stage(ClaimState.HANDLING, cast=cast, seed=2)
    march = period.read("2026-03", today=date(2026, 4, 3))
    pack = acts.draft_report("monthly", march, by=cast["xf:supervisor"], at=NOW)
    acts.write_words(pack, {"comment": "超期的逐件说明原因。"}, by=cast["xf:leader"], at=NOW)
    acts.issue_report(pack, [cast.unit("gov")], by=cast["xf:leader"], at=NOW)
    with clock.frozen(NOW):
        page = window.go("/supervise/reports/")
        page.get_by_role("link", name="试市信访局2026年3月信访工作点评").click()
        page.get_by_role("heading", name="三、办理质量").wait_for()
        assert_accessible_at(window, ("desk", "phone"), picture="report")
        window.resize("desk")
        page.get_by_role("row", name="期内收到").get_by_role("link", name="2", exact=True).click()
        page.get_by_text("清单：共2项").wait_for()
        assert page.locator("tr [data-row]").count() == 2
        assert_accessible(page)
        page.get_by_role("link", name="返回报告").click()
        page.get_by_role("link", name="核对").click()
        page.get_by_text("差异为0").wait_for()
        assert_accessible(page)
