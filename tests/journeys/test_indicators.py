"""A watcher reads the indicators, opens what one means, and the list behind its number."""

from datetime import timedelta

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, Cast, at_stage
from tests.journeys.browser import assert_accessible, assert_accessible_at
from tests.journeys.conftest import PageOf

NOW = AT + timedelta(days=9)


def test_a_watcher_opens_a_number_its_meaning_and_its_list(page_of: PageOf) -> None:
    window = page_of("supervisor")
    cast = Cast()
    at_stage(ClaimState.SERVED, cast=cast).do("evaluate", unit_level="5", after=1)
    at_stage(ClaimState.HANDLING, cast=cast, seed=2)
    with clock.frozen(NOW):
        page = window.go("/supervise/indicators/")
        page.get_by_role("heading", name="存量和流量").wait_for()
        assert_accessible_at(window, ("desk", "phone"), picture="indicators")
        window.resize("desk")
        page.get_by_role("link", name="办结率", exact=True).click()
        page.get_by_role("heading", name="口径").wait_for()
        assert_accessible_at(window, ("desk", "phone"), picture="indicator")
        window.resize("desk")
        page.get_by_role("link", name="期内收到的诉求项").first.click()
        page.get_by_text("共2项").wait_for()
        assert page.locator("tr [data-row]").count() == 2
        assert_accessible(page)
