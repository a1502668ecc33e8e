"""Fixtures of journeys: a server on the test database, one browser, a window for each person.

The server answers in a thread of this process, so a frozen edge clock holds for it too.
"""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from tests.journeys import browser as browsers
from tests.journeys.browser import Window
from tests.journeys.personas import come_in

# The browser's driver keeps an event loop in this thread; the database is used from this thread alone.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

MISSING = "没有找到 Chromium，浏览器旅程没有运行。请安装 chromium，或用 HUIYIN_CHROMIUM 指明它的位置。"
PageOf = Callable[..., Window]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """A browser for all journeys of a process; without one they are skipped, or fail where journeys are required."""
    if browsers.chromium() is None:
        if os.environ.get("HUIYIN_REQUIRE_BROWSER") == "1" or os.environ.get("HUIYIN_JOURNEYS") == "required":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with browsers.launched() as running:
        yield running


@pytest.fixture
def page_of(browser: Browser, live_server: LiveServer) -> Iterator[PageOf]:
    """`page_of("clerk", size="phone", scripts=False)` gives that person's window; see personas.

    In the end no page may have complained: a complaint is mostly something that the policy forbids.
    """
    windows: list[Window] = []

    def of(persona: str, *, size: str = "desk", scripts: bool = True) -> Window:
        window = browsers.opened(browser, live_server.url, size=size, scripts=scripts)
        windows.append(window)
        return come_in(window, persona)

    yield of
    for window in windows:
        window.page.context.close()
    assert [complaint for window in windows for complaint in window.complaints] == []
