"""People of the longer journeys at their windows: a citizen with a receipt, and staff at their desks."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time

from playwright.sync_api import Browser, Page

from huiyin.accounts.factories import PASSWORD, a_seat
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.units.factories import SmallCity
from tests.journeys.browser import Window, assert_accessible, opened


@contextmanager
def day(month: int, number: int, *, year: int = 2026, hour: int = 10) -> Iterator[date]:
    """A day at ten in the morning: the server lives in it too."""
    today = date(year, month, number)
    with clock.frozen(datetime.combine(today, time(hour), SHANGHAI)):
        yield today


def fill(page: Page, answers: Mapping[str, str]) -> None:
    """Answer questions by what stands beside them: a box is filled, a choice is checked."""
    for label, answer in answers.items():
        choices = page.get_by_role("group", name=label)
        if choices.count():
            exact = choices.first.get_by_label(answer, exact=True)
            (exact if exact.count() else choices.first.get_by_label(answer)).first.check()
        else:
            page.get_by_label(label).first.fill(answer)


class Read(str):
    """What one has read on a page. Gaps between words do not matter to what it says."""

    __slots__ = ()

    def __contains__(self, words: object) -> bool:
        return "".join(str(words).split()) in "".join(self.split())


def text_of(page: Page) -> Read:
    """What one reads on a page."""
    return Read(page.locator("main").inner_text())


@dataclass
class Citizen:
    """Somebody with a telephone, later with a receipt."""

    window: Window
    number: str = ""
    code: str = ""

    def track(self) -> Page:
        """Open the own matter with number and query code."""
        page = self.window.go("/track/")
        fill(page, {"登记编号": self.number, "查询码": self.code})
        page.get_by_role("button", name="查询", exact=True).click()
        page.wait_for_url("**/track/matter/")
        return page

    def follow(self, link: str, answers: Mapping[str, str], button: str) -> Page:
        """From the own matter: open a way, answer its questions, send."""
        page = self.track()
        page.get_by_role("link", name=link).first.click()
        assert_accessible(page)
        fill(page, answers)
        page.get_by_role("button", name=button, exact=True).click()
        page.wait_for_url("**/track/matter/")
        return page


@dataclass
class Worker:
    """Somebody with a seat, at a desk."""

    window: Window
    username: str

    def open(self, address: str) -> Page:
        """Open an address; sign in first where the door asks for it."""
        page = self.window.go(address)
        if "/sign-in/" in page.url:
            fill(page, {"用户名": self.username, "密码": PASSWORD})
            page.get_by_role("button", name="登录", exact=True).click()
            page.wait_for_url(lambda url: "/sign-in/" not in url)
            page = self.window.go(address)
        return page

    def case(self, number: str) -> Page:
        """Open a case file."""
        return self.open(f"/desk/matters/{number}/")

    def begin(self, number: str, label: str) -> Page:
        """Open the form of an action that the case file offers."""
        page = self.case(number)
        page.locator("a.doing").filter(has=page.get_by_text(label, exact=True)).first.click()
        page.get_by_role("heading", name=label, exact=True).wait_for()
        return page

    def act(self, number: str, label: str, answers: Mapping[str, str]) -> Read:
        """Perform an action from the case file; gives what the next page says."""
        page = self.begin(number, label)
        fill(page, answers)
        return self.confirm(label)

    def confirm(self, label: str) -> Read:
        """Send the form that is open."""
        page = self.window.page
        page.get_by_role("button", name=f"确认：{label}", exact=True).click()
        page.wait_for_url(lambda url: "/desk/claims/" not in url)
        return text_of(page)


@dataclass
class Town:
    """Opens windows for people, and closes them in the end."""

    browser: Browser
    base: str
    city: SmallCity
    windows: list[Window] = field(default_factory=list)

    def window(self, *, size: str = "desk", scripts: bool = True) -> Window:
        """A window of one's own."""
        self.windows.append(opened(self.browser, self.base, size=size, scripts=scripts))
        return self.windows[-1]

    def citizen(self, *, size: str = "phone", scripts: bool = True) -> Citizen:
        """A citizen at a telephone."""
        return Citizen(self.window(size=size, scripts=scripts))

    def worker(self, name: str, unit: str, *roles: Role, size: str = "desk") -> Worker:
        """Somebody with a new seat in a unit."""
        a_seat(self.city.units[unit], roles, username=name)
        return Worker(self.window(size=size), name)
