"""Whatever comes by a channel without a page of its own: fax, e-mail, other platforms (R-102)."""

import pytest
from django.test import Client

from huiyin.intake import queries as intake
from huiyin.kernel.roles import Role
from huiyin.matters.models import Arrival
from huiyin.people.queries import masked
from huiyin.web.recording.doors import DOORS
from huiyin.web.recording.forms.other import ELSEWHERE
from huiyin.web.recording.tests.conftest import TEXT, Desk, hidden

PAGE = "/recording/other/"
SAID = {"kind": "person", "claim_class": "petition", "text": TEXT}


def sent(browser: Client, **answers: str) -> object:
    """Fill in the page and send it."""
    return browser.post(PAGE, hidden(browser, PAGE) | SAID | answers)


def test_r102_every_channel_is_recorded_on_one_page(desk: Desk) -> None:
    """A new channel is chosen on this page without a line of its own."""
    assert DOORS.keys() - {"other"} < ELSEWHERE
    page = desk().get(PAGE).content.decode()
    codes = {channel.code for channel in intake.channels()}
    assert {code for code in codes if f'value="{code}"' in page} == codes - ELSEWHERE >= {"fax", "email"}


def test_r102_a_fax_counts_from_the_day_on_which_it_came(desk: Desk) -> None:
    assert sent(desk(), came_by="fax", received_at="2026-02-27").status_code == 302
    arrival = Arrival.objects.get()
    assert (arrival.channel, arrival.sub_channel) == ("fax", "")
    assert f"{arrival.received_at:%Y-%m-%d}" == "2026-02-27"


def test_the_source_goes_with_its_channel(desk: Desk) -> None:
    answers = {"came_by": "transfer:board", "name": "王小明", "email": "wang@example.cn", "people_count": "3"}
    assert sent(desk(), **answers).status_code == 302
    arrival = Arrival.objects.get()
    assert (arrival.channel, arrival.sub_channel) == ("transfer", "board")
    assert masked([arrival.petitioner_id])[arrival.petitioner_id].email == "w***@example.cn"


@pytest.mark.parametrize("came_by", ["", "web", "call", "transfer:hall", "nothing"])
def test_a_channel_must_be_chosen_from_the_list(desk: Desk, came_by: str) -> None:
    answer = sent(desk(), came_by=came_by)
    assert answer.status_code == 422
    assert TEXT in answer.content.decode()
    assert not Arrival.objects.exists()


def test_the_side_has_no_notes_while_no_channel_is_chosen(desk: Desk) -> None:
    browser = desk()
    for came_by in ("", "fax", "nothing"):
        assert browser.post("/recording/side/other/", {"text": TEXT, "came_by": came_by}).status_code == 200


@pytest.mark.parametrize("page", ["web", "import", "fax", "nothing"])
def test_there_are_drafts_of_pages_only(desk: Desk, page: str) -> None:
    """A draft under the name of the import would stand where its file is looked for."""
    browser = desk()
    for address in (
        f"/recording/draft/{page}/",
        f"/recording/draft/{page}/drop/",
        f"/recording/side/{page}/",
    ):
        assert browser.post(address, {"text": TEXT}).status_code == 404


def test_others_are_refused(desk: Desk) -> None:
    assert desk("xf", Role.SUPERVISOR).get(PAGE).status_code == 403
