"""A citizen asks the guide: on a telephone, without scripts, in the elder view, on paper."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.units.factories import SmallCity, a_city
from huiyin.web.public.guide.papers import PAPERS
from huiyin.web.public.guide.ways import ways_of
from tests.journeys.browser import assert_accessible_at, assert_elder, assert_fits, screenshot
from tests.journeys.conftest import PageOf

PAGES = (
    "/guide/",
    f"/guide/?q={quote('老板拖欠工资')}",
    "/guide/class/LD/",
    "/guide/item/LD-001/",
    "/guide/map/",
    "/guide/visit/?item=LD-001&to=province",
    "/guide/papers/rights/",
)
WIDTH = 42
"""Chinese signs in a line of a sheet."""
SHEETS = ("/guide/item/LD-001/sheet/", "/guide/class/MZ/sheet/", "/guide/papers/way/")


@pytest.fixture(autouse=True)
def city(transactional_db: None) -> SmallCity:
    """The small city."""
    return a_city()


def test_u16_the_guide_fits_and_is_accessible(page_of: PageOf) -> None:
    window = page_of("citizen", size="phone")
    for number, address in enumerate((*PAGES, *SHEETS)):
        window.go(address)
        assert_accessible_at(window, ("phone", "desk"), picture=f"guide-{number}")


def test_wh11_from_plain_words_into_the_filing_without_scripts(page_of: PageOf) -> None:
    """U5: ask, choose the place, look at the item, file; what was chosen is filled in."""
    page = page_of("citizen", size="phone", scripts=False).go("/guide/")
    page.get_by_label("您遇到了什么事").fill("老板拖欠工资")
    page.get_by_label("在哪个区、街道").fill("柳岸街道")
    page.get_by_role("button", name="查找").click()
    page.get_by_role("link", name="老板拖欠工资不发").first.click()
    page.get_by_role("img", name="流程图").first.wait_for()
    page.get_by_role("main").get_by_role("link", name="我要反映").click()
    assert page.get_by_text("老板拖欠工资不发").is_visible()
    assert page.get_by_label("请求解决问题").is_checked()
    page.get_by_label("经过和请求").fill("工地干了三个月，一直没有发工资，请求支付。")
    page.get_by_role("button", name="继续").click()
    assert page.get_by_text("东城区柳岸街道").is_visible()


def test_u15_the_guide_in_the_elder_view(page_of: PageOf) -> None:
    window = page_of("citizen", size="phone", scripts=False)
    for size in ("24", "40"):
        window.go(f"/view/choose/?elder={size}&next=/")
        for address in (*PAGES[1:2], *PAGES[3:5], *SHEETS[:1]):
            assert_elder(window.go(address))
            assert_fits(window.page)
        screenshot(window.page, f"guide-elder-{size}")


def test_wh12_a_sheet_to_take_along_has_no_menus_on_paper(page_of: PageOf) -> None:
    page = page_of("citizen").go(SHEETS[0])
    page.emulate_media(media="print")
    assert not page.locator(".ways").is_visible()
    assert page.locator("main h1").is_visible()
    assert size_in_points(page, ".one-page dd") >= 10.5


def test_wh12_the_sheet_of_every_item_is_one_page(page_of: PageOf) -> None:
    """U46: if the longest ones are, so are all others."""
    window = page_of("citizen")
    longest = sorted(catalogue.items(on=clock.today()), key=lines_of, reverse=True)[:12]
    pages = {one.code: printed(window.go(f"/guide/item/{one.code}/sheet/")) for one in longest}
    assert pages == dict.fromkeys(pages, 1)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_jz36_every_poster_is_one_page_in_letters_of_14_points(page_of: PageOf, language: str) -> None:
    window = page_of("citizen")
    window.go(f"/view/choose/?language={language}&next=/")
    for code in (code for code, paper in PAPERS.items() if paper.poster):
        page = window.go(f"/guide/papers/{code}/")
        assert printed(page) == 1, code
        page.emulate_media(media="print")
        assert size_in_points(page, ".poster li") >= 14, code
        page.emulate_media(media="null")


def lines_of(item: catalogue.Item) -> int:
    """About how many lines the sheet of an item has."""
    ways = ways_of(item, on=clock.today())
    first = ways[0]
    texts = [
        *(
            item.covers,
            "、".join(item.bring),
            first.path.name + first.citation,
            first.path.cost,
            first.path.result,
        ),
        *(first.path.remedy, *(f"{step.name}{step.limit}" for step in first.steps)),
        *(f"{way.path.name}{way.path.kind_label}{way.path.body}" for way in ways[1:]),
        *(line for way in ways for line, _citation in way.warned),
        *(f"{one}{one.quote}" for one in item.basis),
        *item.bodies.values(),
    ]
    return sum(1 + len(text) // WIDTH for text in texts)


def printed(page: Page) -> int:
    """The pages that it takes on A4."""
    return page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")


def size_in_points(page: Page, selector: str) -> float:
    """The size of the letters on paper, as they are in print now."""
    pixels = page.locator(selector).first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    return float(pixels) * 72 / 96
