"""A clerk finds that a complaint was brought before, joins it by key, and takes the slip back by key."""

from django.test import Client

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, register
from tests.journeys.browser import assert_accessible, assert_fits
from tests.journeys.conftest import PageOf

FIRST = "柳岸社区三栋楼下的路灯坏了两个星期，老人晚上出门看不清路，希望尽快修好。"
SECOND = "柳岸社区三栋楼下的路灯坏了，老人晚上出门看不清路，昨天有人摔倒，希望尽快修好。"


def _two() -> tuple[Case, Case]:
    """The same complaint by two people; the server has been asked once, so that the browser need not wait for it."""
    Client().get("/")
    cast = Cast()
    return register(cast, text=FIRST, seed=1), register(cast, text=SECOND, seed=2)


def test_a_clerk_joins_a_duplicate_by_key_and_takes_it_back_by_key(page_of: PageOf) -> None:
    window = page_of("clerk")
    first, second = _two()
    with clock.frozen(second.at):
        page = window.go(f"/desk/triage/{second.claim.pk}/")
        page.get_by_role("heading", name="可能是多人反映同一问题").wait_for()
        assert "昨天有人摔倒" in "".join(page.locator("ins").all_inner_texts())
        assert page.get_by_text("两个星期").first.is_visible()
        assert_accessible(page)
        page.keyboard.press("d")
        page.keyboard.press("Enter")
        page.get_by_text(f"已并入{first.registered.number}").wait_for()
        joined = second.state
        assert_accessible(page)
        page.keyboard.press("u")
        page.get_by_text("已撤销，恢复原样。").wait_for()
        assert (joined, second.state) == (ClaimState.JOINED, ClaimState.REGISTERED)
        assert page.get_by_role("heading", name="可能是多人反映同一问题").count() == 0


def test_a_pair_that_is_not_the_same_is_gone_by_key_and_fits_a_telephone(page_of: PageOf) -> None:
    window = page_of("clerk", size="phone")
    _first, second = _two()
    with clock.frozen(second.at):
        page = window.go(f"/desk/triage/{second.claim.pk}/")
        assert_fits(page)
        page.keyboard.press("n")
        page.keyboard.press("Enter")
        page.get_by_text("不是同一件，不再提示").wait_for()
        assert page.get_by_role("heading", name="可能是多人反映同一问题").count() == 0
        assert_fits(page)
