"""A citizen looks up the law: on a telephone, without scripts, in the elder view, on paper."""

from urllib.parse import quote

import pytest

from huiyin.units.factories import a_city
from tests.journeys.browser import assert_accessible_at, assert_fits
from tests.journeys.conftest import PageOf

PAGES = (
    "/guide/law/",
    "/guide/law/?field=city",
    f"/guide/law/?q={quote('老板不给工资')}",
    f"/guide/law/?q={quote('行政处罚')}&page=2",
    f"/guide/law/?q={quote('魑魅魍魉')}",
    f"/guide/law/{quote('信访工作条例')}/",
    f"/guide/law/{quote('环境保护法')}/",
    f"/guide/law/{quote('民法典')}/?page=12",
    f"/guide/law/{quote('商标法')}/?version={quote('2026修订')}",
)


@pytest.fixture(autouse=True)
def city(transactional_db: None) -> None:
    """The small city."""
    a_city()


def test_u16_the_law_fits_and_is_accessible(page_of: PageOf) -> None:
    """U16: search, empty answer, a law in force, one that ended, one to come, a part of a code."""
    window = page_of("citizen", size="small")
    for number, address in enumerate(PAGES):
        window.go(address)
        assert_accessible_at(window, ("small", "desk"), picture=f"law-{number}")


def test_from_plain_words_to_the_article_without_scripts(page_of: PageOf) -> None:
    """U5: the article that was chosen stands in view."""
    window = page_of("citizen", size="phone", scripts=False)
    page = window.go("/guide/")
    page.emulate_media(reduced_motion="reduce")
    page.get_by_role("link", name="查法律条文").click()
    page.get_by_label("要查的话").fill("老板不给工资怎么办")
    page.get_by_role("button", name="查找").click()
    page.get_by_role("link", name="《劳动合同法》第三十条").click()
    page.wait_for_load_state("load")
    article = page.locator("#a30")
    assert "支付令" in article.inner_text()
    box = article.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 780


def test_u15_the_law_in_the_elder_view(page_of: PageOf) -> None:
    window = page_of("citizen", size="phone")
    page = window.go("/")
    page.get_by_role("button", name="长辈版").or_(page.get_by_role("link", name="长辈版")).first.click()
    for address in PAGES[:3] + PAGES[5:6]:
        assert_fits(window.go(address))


def test_u46_a_law_prints_without_its_contents(page_of: PageOf) -> None:
    page = page_of("citizen").go(PAGES[5])
    page.emulate_media(media="print")
    assert not page.get_by_text("目录", exact=True).is_visible()
    assert page.locator("#a1").is_visible()
