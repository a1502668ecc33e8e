"""Finding by words, by initials, by number; keeping a search; copying from a similar case into a draft."""

from django.test import Client

from huiyin.analysis.actions import derive
from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from tests.journeys.browser import assert_accessible, assert_fits
from tests.journeys.conftest import PageOf

LAMP = "柳岸三号楼门口的路灯坏了三周，晚上看不清台阶，请求尽快修理路灯。"
TITLE = "柳岸路灯不亮"


def test_a_clerk_finds_by_two_signs_and_by_initials_and_keeps_the_search(page_of: PageOf) -> None:
    window = page_of("clerk")
    case = register(text=LAMP, title=TITLE)
    with clock.frozen(case.at):
        page = window.go("/desk/")
        page.keyboard.press("/")
        page.keyboard.type("路灯")
        page.keyboard.press("Enter")
        page.wait_for_url("**/desk/search/**")
        assert page.locator("mark").first.inner_text() == "路灯"
        assert_accessible(page)
        derive()
        for typed in ("ldbl", "門口的路燈"):
            page.get_by_label("查找内容").fill(typed)
            page.get_by_role("button", name="查找").last.click()
            page.get_by_text(case.registered.number).wait_for()
        page.get_by_label("保存这次检索，名称").fill("门口的路灯")
        page.get_by_role("button", name="保存", exact=True).click()
        page.get_by_role("link", name="门口的路灯").click()
        page.get_by_text(case.registered.number).wait_for()
        page.get_by_label("查找内容").fill(case.registered.number)
        page.get_by_role("button", name="查找").last.click()
        page.wait_for_url(f"**/desk/matters/{case.registered.number}/")


def test_search_fits_a_telephone(page_of: PageOf) -> None:
    window = page_of("clerk", size="phone")
    case = register(text=LAMP, title=TITLE)
    with clock.frozen(case.at):
        for address in ("/desk/search/", "/desk/search/?q=路灯", "/desk/search/?q=竹园"):
            assert_fits(window.go(address))
        assert_accessible(window.go("/desk/search/?q=路灯"))


def test_a_handler_copies_from_a_similar_case(page_of: PageOf) -> None:
    cast = Cast()
    Client().get("/")
    done = at_stage(ClaimState.ARCHIVED, cast=cast, text=LAMP)
    case = at_stage(ClaimState.HANDLING, cast=cast, at=done.at, text=LAMP.replace("三周", "一个月"), seed=2)
    derive()
    window = page_of("street")
    with clock.frozen(case.at):
        page = window.go(f"/desk/matters/{case.registered.number}/")
        page.get_by_role("heading", name="类案参考").wait_for()
        page.get_by_text(done.registered.number).wait_for()
        page.get_by_text("两件都说：").wait_for()
        assert_accessible(page)
        page = window.go(f"/desk/claims/{case.claim.pk}/issue_opinion/")
        page.get_by_text("处理意见书怎样写").click()
        page.get_by_label("处理意见", exact=True).fill("先写的一句。")
        page.get_by_role("button", name="抄入“处理意见”").click()
        written = page.get_by_label("处理意见", exact=True).input_value()
        assert written.startswith("先写的一句。\n") and len(written) > 20
        page.get_by_role("button", name="已抄入，请核对改写").wait_for()
        page.get_by_text(f"这里有文字抄自{done.registered.number}").wait_for()
