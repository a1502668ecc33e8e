"""Scans and photographs that come with what is taken down."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from huiyin.attachments import factories as make
from huiyin.kernel.roles import Role
from huiyin.matters.models import Arrival, Enclosure
from huiyin.web.models import RecordDraft
from huiyin.web.recording.tests.conftest import TEXT, Desk, hidden

FILLED = {
    "call": {"read_back": "confirmed"},
    "visit": {"read_back": "confirmed", "name": "王小明"},
    "letter": {},
    "grid": {"who": "patrol"},
    "other": {"came_by": "fax"},
}
SAID = {"kind": "person", "claim_class": "unsure", "text": TEXT}


def scan(name: str = "来信.pdf") -> SimpleUploadedFile:
    """A sheet that was scanned."""
    return SimpleUploadedFile(name, make.pdf())


@pytest.mark.parametrize("page", FILLED)
def test_every_screen_takes_files(desk: Desk, page: str) -> None:
    """On the way to registering, without a step of its own."""
    browser = desk("xf", Role.CLERK, Role.GRID)
    there = f"/recording/{page}/"
    done = browser.post(
        there, hidden(browser, there) | SAID | FILLED[page] | {"files": [scan(), scan("信封.pdf")]}
    )
    assert done.status_code == 302, done.content.decode()
    names = Enclosure.objects.filter(arrival=Arrival.objects.get())
    assert names.count() == 2
    assert "来信.pdf" in browser.get(f"/desk/matters/{Arrival.objects.get().number}/").content.decode()


def test_u26_files_come_back_with_the_draft(desk: Desk) -> None:
    """Adding a file keeps the draft; whoever opens the page again finds text and file, and nothing was judged."""
    browser = desk()
    fields = hidden(browser, "/recording/letter/")
    added = browser.post("/recording/letter/", fields | {"text": TEXT, "add_files": "1", "files": scan()})
    assert added.status_code == 200 and 'id="mistakes"' not in added.content.decode()
    assert RecordDraft.objects.exists()
    again = browser.get("/recording/letter/").content.decode()
    assert TEXT in again and "来信.pdf" in again
    assert "来信.pdf" not in desk("xf").get("/recording/visit/").content.decode()


def test_a_file_that_is_not_taken_stops_nothing_typed(desk: Desk) -> None:
    browser = desk()
    fields = hidden(browser, "/recording/letter/") | SAID
    answer = browser.post("/recording/letter/", fields | {"files": SimpleUploadedFile("程序.exe", b"MZ")})
    page = answer.content.decode()
    assert answer.status_code == 422 and TEXT in page and "程序.exe" in page
    assert not Arrival.objects.exists()
