"""Papers are taken along: one from the case, several of a day, the own one by the citizen."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage
from tests.journeys.browser import assert_accessible, screenshot
from tests.journeys.conftest import PageOf


@pytest.fixture
def case(transactional_db: None) -> Case:
    """A claim with its answer."""
    return at_stage(ClaimState.SERVED)


def _taken(page: Page, name: str, within: str = "main") -> bytes:
    with page.expect_download() as download:
        page.locator(within).get_by_role("link", name=name).first.click()
    return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("size", ["small", "desk"])
def test_u46_an_office_takes_papers_along(page_of: PageOf, case: Case, size: str) -> None:
    """One as PDF and as DOCX from its page, all of a case, those ticked of a day."""
    with clock.frozen(case.at):
        window = page_of("street", size=size)
        page = window.go(f"/desk/matters/{case.registered.number}/")
        assert_accessible(page)
        assert _taken(page, "全部文书合成一个PDF").startswith(b"%PDF-")
        page.get_by_role("link", name="信访处理意见书", exact=True).first.click()
        assert_accessible(page)
        screenshot(page, f"paper-{size}")
        assert _taken(page, "下载PDF").startswith(b"%PDF-")
        assert _taken(page, "下载Word（供修改）").startswith(b"PK")
        page = window.go(f"/desk/printing/?day={case.at.date().isoformat()}")
        assert_accessible(page)
        screenshot(page, f"printing-{size}")
        with page.expect_download() as download:
            page.get_by_role("button", name="合成PDF").click()
        assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")


def test_r207_a_citizen_takes_the_own_papers_along_without_scripts(page_of: PageOf, case: Case) -> None:
    """From the list on the tracking page, and from the paper itself."""
    with clock.frozen(case.at):
        page = page_of("citizen", size="phone", scripts=False).go("/track/")
        page.get_by_label("编号").fill(case.registered.number)
        page.get_by_label("查询码", exact=True).fill(case.registered.code)
        page.get_by_role("button", name="查询").click()
        assert _taken(page, "下载PDF").startswith(b"%PDF-")
        page.get_by_role("link", name="信访处理意见书", exact=True).first.click()
        screenshot(page, "own-paper")
        assert _taken(page, "下载PDF").startswith(b"%PDF-")
