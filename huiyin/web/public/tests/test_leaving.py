"""Quick exit (U23): a neutral page, nothing left behind."""

from datetime import date

import pytest
from django.test import Client

from huiyin.web.public.leaving.calendar import runs
from huiyin.web.public.tests.journey import Journey

pytestmark = pytest.mark.django_db


def test_everything_is_cleared(journey: Journey) -> None:
    """The session is gone, its cookies are deleted, the page that comes up tells nothing."""
    journey.what()
    answer = journey.client.post("/leave/")
    assert answer.headers["Location"] == "/calendar/"
    assert answer.cookies["huiyin"].value == ""
    assert answer.cookies["huiyin-form"].value == ""
    page = journey.client.get("/calendar/").content.decode()
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert "信访" not in title
    assert "放假" in title
    assert journey.client.get("/file/where/").headers["Location"] == "/file/"


def test_only_by_sending(client: Client) -> None:
    """A mere link from elsewhere ends nobody's session."""
    assert client.get("/leave/").status_code == 405


def test_every_page_of_filing_has_the_button(journey: Journey) -> None:
    """It works without scripts, and its form is what Shift×3 sends."""
    journey.to_check()
    for address in ("/file/", "/file/where/", "/file/who/", "/file/attachments/", "/file/check/"):
        page = journey.client.get(address).content.decode()
        assert 'id="leave-now"' in page
        assert "huiyin/leave.js" in page


def test_days_in_a_row_are_one_line() -> None:
    """Three days and a single one make two runs."""
    found = runs([date(2026, 10, 3), date(2026, 10, 1), date(2026, 10, 2), date(2026, 12, 31)])
    assert [(run.first.day, run.days) for run in found] == [(1, 3), (31, 1)]
