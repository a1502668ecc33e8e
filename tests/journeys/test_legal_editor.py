"""A department words an item anew, a lawyer of the justice bureau reviews and publishes it, citizens' cases follow."""

import pytest

from huiyin.accounts.factories import PASSWORD
from huiyin.accounts.models import Account
from huiyin.catalogue import queries as catalogue
from huiyin.catalogue.factories import Office, an_office
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from tests.journeys.browser import Window, assert_accessible_at, assert_fits, screenshot, tab_stops
from tests.journeys.conftest import PageOf

ITEM = "/manage/catalogue/item/LD-001/"


@pytest.fixture
def office(transactional_db: None) -> Office:
    """Department and justice bureau."""
    return an_office()


def come(window: Window, who: Actor) -> Window:
    """Sign in."""
    page = window.go("/sign-in/")
    page.get_by_label("用户名").fill(Account.objects.get(pk=who.account_id).username)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录", exact=True).click()
    page.wait_for_url(lambda url: not url.endswith("/sign-in/"))
    return window


def test_from_the_department_to_the_lawyer_to_the_public(page_of: PageOf, office: Office) -> None:
    """Written, sent, compared, published: only then does it stand."""
    editor = come(page_of("citizen"), office.editor)
    page = editor.go("/manage/catalogue/?class=LD")
    page.get_by_role("link", name="老板拖欠工资不发").click()
    page.get_by_role("link", name="修改", exact=True).click()
    page.get_by_label("包括的情形").fill("包括工资、加班费、奖金被拖欠或者克扣")
    page.get_by_label("修改说明").fill("补充奖金")
    page.get_by_role("button", name="保存草稿").click()
    page.wait_for_url("**/editions/*/")
    way = page.url.removeprefix(editor.base)
    page.get_by_role("link", name="送法制审核").click()
    page.get_by_role("button", name="送审").click()
    page.wait_for_url(f"**{way}")
    lawyer = come(page_of("citizen", size="phone"), office.lawyer)
    review = lawyer.go(way)
    assert "奖金" in "".join(review.locator("ins").all_inner_texts())
    screenshot(review, "catalogue-review-phone")
    review.get_by_role("link", name="通过并公布").click()
    review.get_by_role("button", name="公布").click()
    review.wait_for_url(f"**{way}")
    found = catalogue.item("LD-001", on=clock.today())
    assert found is not None
    assert (found.covers, found.version) == ("包括工资、加班费、奖金被拖欠或者克扣", 1)
    assert "奖金" in editor.go(ITEM).locator("main").inner_text()


def test_u16_the_pages_of_the_catalogue_fit_and_are_accessible(page_of: PageOf, office: Office) -> None:
    window = come(page_of("citizen", size="phone"), office.editor)
    addresses = (
        "/manage/catalogue/",
        "/manage/catalogue/?class=LD",
        ITEM,
        "/manage/catalogue/path/HR-01/",
        "/manage/catalogue/path/HR-01/edit/",
        f"{ITEM}edit/",
        "/manage/catalogue/new/item/LD/",
        "/manage/catalogue/import/",
    )
    for number, address in enumerate(addresses):
        window.go(address)
        assert_accessible_at(window, ("phone", "desk"), picture=f"catalogue-{number}")
    page = window.go(f"{ITEM}edit/")
    page.get_by_label("法律依据").fill("劳动法")
    page.get_by_role("button", name="保存草稿").click()
    page.get_by_text("请写成“《法律名称》第几条：引文”").first.wait_for()
    for size in ("desk", "phone"):
        window.resize(size)
        assert_fits(page)
        screenshot(page, f"catalogue-mistake-{size}")


def test_an_item_is_written_with_the_keyboard_alone(page_of: PageOf, office: Office) -> None:
    window = come(page_of("citizen"), office.editor)
    window.go(f"{ITEM}edit/")
    stops = " ".join(tab_stops(window.page))
    for name in ("BUTTON:保存草稿", "TEXTAREA:", "SELECT:"):
        assert name in stops
