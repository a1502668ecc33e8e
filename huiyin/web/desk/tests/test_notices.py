"""Notices stand on a page of their own and are marked as read by who may read them (R5)."""

import re

import pytest

from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage
from huiyin.post.actions import tell
from huiyin.post.queries import unread
from huiyin.web.desk.tests.conftest import Desk, later

S = ClaimState


def test_a_unit_reads_what_concerns_it_and_marks_it(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.FORWARDED, cast=cast)
    browser = desk("d1-s1:liaison")
    with later(case):
        page = browser.get("/desk/notices/").content.decode()
        assert "1条未读" in page and "已转（交）你单位" in page
        assert f'href="/desk/matters/{case.registered.number}/"' in page
        ids = re.findall(r'name="id" value="(\d+)"', page)
        marked = browser.post("/desk/notices/read/", {"id": ids, "page": "1"})
        assert marked.status_code == 302 and marked["Location"] == "/desk/notices/?page=1"
        page = browser.get("/desk/notices/").content.decode()
    assert "没有未读的通知" in page and "已读" in page and 'name="id"' not in page


def test_nobody_marks_what_others_have_to_read(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.FORWARDED, cast=cast)
    reader, stranger = cast["d1-s1:liaison"], desk("d2-s2:liaison")
    with later(case):
        page = desk("d1-s1:liaison").get("/desk/notices/").content.decode()
        ids = re.findall(r'name="id" value="(\d+)"', page)
        stranger.post("/desk/notices/read/", {"id": [*ids, "x", "9" * 30]})
        assert "没有通知" in stranger.get("/desk/notices/").content.decode()
    assert unread(reader) == 1


@pytest.mark.parametrize("who", ["xf:auditor", "xf:admin", "d1-s1:handler"])
def test_any_seat_has_its_own_and_only_seats_that_read_matters_are_led_to_one(
    cast: Cast, desk: Desk, who: str
) -> None:
    """R15."""
    case = at_stage(S.REGISTERED, cast=cast)
    seat, number = cast[who], case.registered.number
    tell(("seat", seat.seat_id or 0), "unit_urge", {"number": number}, key="urged", at=case.at)
    with later(case):
        page = desk(who).get("/desk/notices/").content.decode()
    assert number in page
    assert (f'href="/desk/matters/{number}/"' in page) is (who == "d1-s1:handler")


def test_long_lists_have_pages(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.REGISTERED, cast=cast)
    seat = cast["xf:clerk"]
    for n in range(25):
        tell(
            ("seat", seat.seat_id or 0),
            "unit_urge",
            {"number": case.registered.number},
            key=f"k{n}",
            at=case.at,
        )
    browser = desk("xf:clerk")
    first = browser.get("/desk/notices/").content.decode()
    second = browser.get("/desk/notices/?page=2").content.decode()
    assert first.count('name="id"') == 20 and second.count('name="id"') == 5
    assert '?page=2"' in first and '?page=1"' in second
