"""The base of all pages in a browser: reading, keys, focus, sizes, the edge clock."""

from datetime import datetime

import pytest

from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.web.tests import samples
from tests.journeys.browser import (
    SIZES,
    assert_accessible,
    assert_accessible_at,
    assert_elder,
    assert_fits,
    screenshot,
    tab_stops,
)
from tests.journeys.conftest import PageOf

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=SHANGHAI)


@pytest.fixture(autouse=True)
def sample_pages(settings: object) -> None:
    """The sample pages of the base."""
    settings.ROOT_URLCONF = samples.__name__  # type: ignore[attr-defined]


def test_the_server_lives_in_the_frozen_hour(page_of: PageOf) -> None:
    with clock.frozen(NOON):
        assert NOON.isoformat() in page_of("citizen").go("/clock/").content()


def test_u16_pages_fit_and_are_accessible_at_every_size(page_of: PageOf) -> None:
    window = page_of("citizen")
    for address in ("/", "/personal/", "/sign-in/", "/nothing/"):
        window.go(address)
        assert_accessible_at(window, SIZES)


def test_u4_u5_mistakes_without_scripts(page_of: PageOf) -> None:
    page = page_of("citizen", size="phone", scripts=False).go("/personal/")
    page.get_by_label("经过").fill("三号楼电梯停运")
    page.get_by_role("button", name="继续").click()
    assert page.title().startswith("错误：")
    assert page.get_by_label("经过").input_value() == "三号楼电梯停运"
    page.get_by_label("求决").check()
    page.get_by_role("button", name="继续").click()
    assert page.url.endswith("/done/1/")


def test_u4_the_summary_takes_the_focus_and_leads_to_the_field(page_of: PageOf) -> None:
    page = page_of("citizen").go("/personal/")
    page.get_by_role("button", name="继续").click()
    page.locator("#mistakes:focus").wait_for()
    assert_accessible(page)
    page.get_by_role("link", name="请填写“经过”。").click()
    assert page.evaluate("document.activeElement.id") == "id_text"


def test_u15_elder_view_is_one_tap_away_and_measures_up(page_of: PageOf) -> None:
    window = page_of("citizen", size="phone", scripts=False)
    page = window.go("/")
    page.get_by_role("link", name="长辈版").click()
    for size in ("24", "32", "40"):
        window.go(f"/view/choose/?elder={size}&next=/")
        for address in ("/", "/personal/", "/sign-in/", "/nothing/"):
            assert_elder(window.go(address))
            assert_fits(page)
    screenshot(page, "elder-40")
    window.go("/")
    page.get_by_role("link", name="标准版").click()
    assert page.locator("html.elder").count() == 0


def test_u16_the_keyboard_reaches_everything_and_shows_where_it_is(page_of: PageOf) -> None:
    page = page_of("citizen").go("/personal/")
    stops = tab_stops(page)
    assert stops[0].startswith("A:跳到正文")
    for word in ("长辈版", "English", "为什么要填写", "继续", "工作人员登录"):
        assert any(word in stop for stop in stops), word


def test_long_text_counts_down_in_characters(page_of: PageOf) -> None:
    page = page_of("citizen").go("/personal/")
    page.get_by_label("经过").fill("𠮷" * 99)
    assert page.locator("#id_text-count").inner_text() == "还可以写1字"
    page.get_by_label("经过").fill("𠮷" * 105)
    assert page.locator("#id_text-count").inner_text() == "超出5字，请删减"


def test_u27_keys_at_the_desk_act_outside_boxes_and_can_be_switched_off(page_of: PageOf) -> None:
    window = page_of("clerk")
    page = window.go("/desk/")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    assert_accessible(page)
    page.keyboard.press("Escape")
    page.get_by_label("经过").focus()
    page.keyboard.type("?")
    assert not page.locator("#keys").is_visible()
    window.go("/view/choose/?keys=off&next=/desk/")
    page.keyboard.press("?")
    assert not page.locator("#keys").is_visible()


def test_u4_a_desk_form_is_answered_in_place(page_of: PageOf) -> None:
    window = page_of("clerk")
    page = window.go("/desk/")
    page.evaluate("window.sameDocument = true")
    page.get_by_label("经过").fill("拒绝")
    page.get_by_role("button", name="继续").click()
    page.locator("#mistakes:focus").wait_for()
    assert page.get_by_label("经过").input_value() == "拒绝"
    assert page.title().startswith("错误：")
    page.get_by_label("求决").check()
    page.get_by_role("button", name="继续").click()
    page.get_by_text("现在不能这样办理，请先登记。").wait_for()
    assert page.get_by_label("经过").input_value() == "拒绝"
    page.get_by_label("经过").fill("三号楼电梯停运")
    page.get_by_role("button", name="继续").click()
    page.wait_for_url("**/done/*/")
    assert page.evaluate("window.sameDocument") is True


def test_u16_the_desk_fits_and_is_accessible_at_every_size(page_of: PageOf) -> None:
    window = page_of("clerk")
    for address in ("/desk/", "/sign-in/seat/"):
        window.go(address)
        assert_accessible_at(window, SIZES)


def test_u46_a_page_prints_on_a4_without_menus(page_of: PageOf) -> None:
    page = page_of("clerk").go("/desk/")
    paper = page.pdf(prefer_css_page_size=True)
    assert paper.startswith(b"%PDF")
    assert b"/MediaBox [0 0 595" in paper or b"/MediaBox [0 0 594" in paper
    page.emulate_media(media="print")
    for hidden in (".seat", ".skip", "main .btn"):
        assert not page.locator(hidden).first.is_visible()
    assert page.locator("h1").is_visible()
