"""A citizen urges and sees the answer: the unit is told, goes on, and the citizen reads of it (PK-32)."""

from datetime import timedelta

from playwright.sync_api import Page, expect

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage
from tests.journeys.browser import Window, assert_accessible_at
from tests.journeys.conftest import PageOf
from tests.journeys.personas import CITIZEN

UNIT = "柳岸街道办事处"


def test_a_citizen_urges_and_sees_the_answer(page_of: PageOf) -> None:
    citizen, unit = page_of(CITIZEN), page_of("street_head")
    case = at_stage(ClaimState.HANDLING)
    with clock.frozen(case.at):
        urges(citizen, case)
        page = unit.go("/desk/notices/")
        page.get_by_text("催办").first.wait_for()
        page = unit.go(f"/desk/matters/{case.registered.number}/")
        page.get_by_text(f"信访人催办{UNIT}，还没有新的办理进展").wait_for()
        assert_accessible_at(unit, ("phone", "desk"), picture="urged-unit")
    case.do("extend", "d1-s1:head", after=1)
    with clock.frozen(case.at + timedelta(minutes=5)):
        unit.go(f"/desk/matters/{case.registered.number}/").get_by_text("有了新的办理进展").wait_for()
        proves(citizen, case).get_by_text("该单位有了新的办理进展").wait_for()


def proves(window: Window, case: Case) -> Page:
    """The citizen opens the own matter with number and query code."""
    page = window.go("/track/")
    page.get_by_label("登记编号").fill(case.registered.number)
    page.get_by_label("查询码").fill(case.registered.code)
    page.get_by_role("button", name="查询").click()
    return page


def urges(window: Window, case: Case) -> None:
    """One button; pressing it again is not offered before the unit has had its days."""
    page = proves(window, case)
    assert_accessible_at(window, ("phone", "desk"), picture="urge-before")
    page.get_by_role("button", name="催办").click()
    page.get_by_text(f"您催办了{UNIT}").wait_for()
    page.get_by_text("起可以再次催办").wait_for()
    expect(page.get_by_role("button", name="催办")).to_have_count(0)
    assert_accessible_at(window, ("phone", "desk"), picture="urge-after")
