"""A call-taker without a mouse, and the recording pages at every size."""

import pytest
from playwright.sync_api import Page

from huiyin.intake.factories import a_receiving_city
from huiyin.matters.models import Arrival
from huiyin.web.models import RecordDraft
from tests.journeys.browser import assert_accessible_at
from tests.journeys.conftest import PageOf

TEXT = "柳岸社区门口的路灯坏了三个星期，晚上漆黑一片，老人出行很不安全，请尽快修理路灯。"
MOST_KEYSTROKES = 45
MOST_SECONDS = 90.0
KEYSTROKE, THINKING, CHARACTER = 0.28, 1.35, 0.28
"""Seconds of the keystroke-level model: a key, one decision, and one typed sign of an average typist."""


class Keys:
    """Types and counts: keys that are no text, and the signs of the text."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pressed = self.typed = self.decided = 0

    def press(self, *names: str) -> None:
        """Keys that are no text."""
        for name in names:
            self.page.keyboard.press(name)
        self.pressed += len(names)
        self.decided += 1

    def type(self, text: str) -> None:
        """Text as the caller says it."""
        self.page.keyboard.insert_text(text)
        self.typed += len(text)

    @property
    def seconds(self) -> float:
        """What a practised clerk needs by the model, without waiting for the caller."""
        return self.pressed * KEYSTROKE + self.decided * THINKING + self.typed * CHARACTER


@pytest.mark.django_db(transaction=True)
def test_u25_a_call_is_registered_by_keyboard_alone(page_of: PageOf) -> None:
    a_receiving_city()
    page = page_of("clerk").go("/recording/call/")
    keys = Keys(page)
    page.locator("#id_phone:focus").wait_for()
    keys.type("13800001111")
    keys.press("Tab")
    keys.type("王小明")
    keys.press("Alt+p")
    page.keyboard.type("lasq")
    keys.typed += 4
    page.wait_for_selector("#places label:has-text('柳岸社区')")
    keys.press("ArrowDown")
    keys.press("Alt+t")
    keys.type(TEXT)
    page.wait_for_selector("[data-take]")
    keys.press("F8")
    keys.press("Alt+k", "Space")
    keys.press("F9")
    page.wait_for_url("**/recording/call/?filed=*")
    row = Arrival.objects.get()
    assert row.text == TEXT and row.number in page.inner_text(".filed")
    assert keys.pressed <= MOST_KEYSTROKES and keys.seconds <= MOST_SECONDS
    page.locator("#id_phone:focus").wait_for()


@pytest.mark.django_db(transaction=True)
def test_u26_a_killed_window_loses_at_most_five_seconds(page_of: PageOf) -> None:
    a_receiving_city()
    window = page_of("clerk")
    page = window.go("/recording/call/")
    page.fill("#id_text", TEXT)
    page.wait_for_selector("#kept:has-text('草稿已保存')", timeout=7_000)
    assert RecordDraft.objects.exists()
    again = window.page.context.new_page()
    again.goto(page.url)
    assert again.input_value("#id_text") == TEXT
    again.close()


@pytest.mark.django_db(transaction=True)
def test_u16_recording_pages_fit_and_are_accessible(page_of: PageOf) -> None:
    a_receiving_city()
    window = page_of("clerk", size="phone")
    for name in ("call", "visit", "letter", "grid", "other", "import", "reprint"):
        window.go(f"/recording/{name}/")
        assert_accessible_at(window, ("phone", "desk"))


@pytest.mark.django_db(transaction=True)
def test_u16_administration_fits_and_is_accessible(page_of: PageOf) -> None:
    city = a_receiving_city()
    window = page_of("admin", size="phone")
    unit = f"units/{city.unit('build')}/"
    for name in ("units/", unit, f"{unit}seats/open/", "accounts/", "tokens/", "calendar/", "profile/"):
        window.go(f"/manage/{name}")
        assert_accessible_at(window, ("phone", "desk"))
