"""Chromium without a screen: pages at the sizes of a telephone and a desk, and what must hold on each of them."""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules/axe-core/axe.min.js"
SHOTS = ROOT / ".huiyin/test/screenshots"
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = {
    "small": (320, 640),
    "phone": (360, 780),
    "tablet": (768, 1024),
    "desk": (1366, 800),
    "wide": (1920, 1080),
}
PATIENCE = 30_000
"""Milliseconds to wait for anything."""


def chromium() -> str | None:
    """The path of a Chromium on this machine; HUIYIN_CHROMIUM names another."""
    named = os.environ.get("HUIYIN_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def launched() -> Iterator[Browser]:
    """A running browser."""
    path = chromium()
    assert path is not None
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Window:
    """One person's browser window: a page, and what the browser complained about meanwhile."""

    page: Page
    base: str
    complaints: list[str] = field(default_factory=list)

    def go(self, address: str) -> Page:
        """Open an address of the house."""
        self.page.goto(self.base + address)
        return self.page

    def resize(self, size: str) -> None:
        """Take the size of a device."""
        width, height = SIZES[size]
        self.page.set_viewport_size({"width": width, "height": height})


def opened(browser: Browser, base: str, *, size: str = "desk", scripts: bool = True) -> Window:
    """A new window with cookies of its own; `scripts` off shows what people without JavaScript see."""
    width, height = SIZES[size]
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": height},
        java_script_enabled=scripts,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        has_touch=size == "phone",
    )
    context.set_default_timeout(PATIENCE)
    window = Window(context.new_page(), base)
    window.page.on("console", lambda message: _complain(window, message))
    window.page.on("pageerror", lambda error: window.complaints.append(str(error)))
    return window


def _complain(window: Window, message: Any) -> None:
    """Keep what breaks the policy or fails; answers with an error status are checked by their pages."""
    if message.type == "error" and "Failed to load resource" not in message.text:
        window.complaints.append(message.text)


def assert_accessible(page: Page) -> None:
    """No violation of WCAG 2.2 AA that axe can find (U16), and nothing wider than the window."""
    page.wait_for_load_state()  # a page that a click opened may still lack a style sheet
    page.evaluate("window.scrollTo(0, 0)")  # what stands half below the head when scrolled is no small target
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE.read_text(encoding="utf-8"))
    wrong = [
        f"{each['id']}: {each['help']} {[node['target'] for node in each['nodes'][:3]]}"
        for each in page.evaluate(_VIOLATIONS, RULES)
    ]
    assert wrong == [], f"{page.url} at {page.viewport_size}\n" + "\n".join(wrong)
    assert_fits(page)


# Only what is wrong comes back: all that was looked at would take longer to carry than to find.
_VIOLATIONS = """rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})
  .then(found => found.violations)"""


def assert_accessible_at(window: Window, sizes: Iterable[str], *, picture: str = "") -> None:
    """The page that is open holds at each size: it is made narrower and wider, not fetched anew.

    With a name, a `picture` is kept at each size.
    """
    for size in sizes:
        window.resize(size)
        assert_accessible(window.page)
        if picture:
            screenshot(window.page, f"{picture}-{size}")


def assert_fits(page: Page) -> None:
    """No sideways scrolling: the page reflows (WCAG 1.4.10)."""
    width, whole = page.evaluate(
        "[document.documentElement.clientWidth, document.documentElement.scrollWidth]"
    )
    assert whole <= width, f"{page.url} is {whole} px wide in a window of {width} px"


def assert_elder(page: Page) -> None:
    """The elder view as U15 measures it: text of 24 px or more, lines of 1.5, targets of 60 px."""
    wrong = page.evaluate(_ELDER)
    assert wrong == [], f"{page.url}\n" + json.dumps(wrong, ensure_ascii=False, indent=1)


_ELDER = """() => {
  const wrong = [];
  const shown = element => element.getClientRects().length > 0 && !element.closest('.visually-hidden, .skip');
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!own || !shown(element) || ['OPTION', 'SCRIPT'].includes(element.tagName)) { continue; }
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    if (size < 23.9) { wrong.push([element.tagName, element.textContent.trim().slice(0, 20), size]); }
    const line = parseFloat(style.lineHeight) / size;
    if (line < 1.29) { wrong.push([element.tagName, element.textContent.trim().slice(0, 20), 'line ' + line]); }
  }
  const targets = 'a[href], button, select, textarea, summary, input:not([type=hidden], [type=radio], [type=checkbox])';
  for (const element of document.querySelectorAll(targets + ', .pick label')) {
    const box = element.getBoundingClientRect();
    if (shown(element) && box.height < 59.5) { wrong.push([element.tagName, element.textContent.trim(), box.height]); }
  }
  return wrong;
}"""


def screenshot(page: Page, name: str) -> None:
    """Keep a picture of the whole page for people to look at, where HUIYIN_SCREENSHOTS=1 asks for pictures."""
    if os.environ.get("HUIYIN_SCREENSHOTS") == "1":
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SHOTS / f"{name}.png", full_page=True)


def tab_stops(page: Page, most: int = 200) -> list[str]:
    """What the Tab key reaches from the top of the page, until it comes round; each must show that it has focus."""
    page.evaluate("document.activeElement.blur()")
    stops: list[str] = []
    for _step in range(most):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(_FOCUS)
        if name is None or (stops and name == stops[0]):
            break
        assert outline, f"{name} has the focus but does not show it"
        stops.append(name)
    return stops


_FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) { return [null, false]; }
  const style = getComputedStyle(element);
  const label = element.nextElementSibling;
  const beside = label && label.tagName === 'LABEL' ? getComputedStyle(label).outlineStyle !== 'none' : false;
  const words = (element.getAttribute('aria-label') || element.textContent || element.name || '').trim();
  const path = [...document.querySelectorAll('*')].indexOf(element);
  return [element.tagName + ':' + words.slice(0, 30) + '#' + path, style.outlineStyle !== 'none' || beside];
}"""
