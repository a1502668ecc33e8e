"""Pages ask the database as often for many claims as for one."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.matters.models import Clock
from huiyin.web.desk.tests.conftest import Desk, later

_MARK = re.compile(r'^SELECT ("\w+"\."mark"|COUNT\("catalogue_editionstep")')
MOST_OF_A_CASE = 25
OF_THE_WALL = 4
"""An accusation asks besides who is accused, whom they lead, and out of which matter it came (C-1)."""
#: Who has something to do or to see in each state.
READERS = dict.fromkeys(ClaimState, "d1-s1:handler") | {
    ClaimState.REGISTERED: "xf:clerk",
    ClaimState.HANDED_OVER: "xf:discipline",
    ClaimState.UNDER_REVIEW: "d1-gov:reviewer",
    ClaimState.DECLINED: "xf:clerk",
    ClaimState.NO_LONGER_ACCEPTED: "xf:clerk",
    ClaimState.WITHDRAWN: "xf:clerk",
    ClaimState.JOINED: "xf:clerk",
}


def _asked(browser: Client, address: str) -> tuple[int, str]:
    """How many statements a page takes that has been opened before, and the page.

    Whether what the process holds is still as it was is asked every few seconds, by the clock on the wall.
    """
    browser.get(address)
    with CaptureQueriesContext(connection) as done:
        answer = browser.get(address)
        asked = [each["sql"] or "" for each in done.captured_queries]
    assert answer.status_code == 200
    return sum(not _MARK.search(words) for words in asked), answer.content.decode()


def _more_claims(case: Case, n: int) -> None:
    """Claims that stand where the first stands, each with its own limits."""
    claim = case.claim
    clocks = list(Clock.objects.filter(claim=claim))
    for ordinal in range(2, n + 1):
        claim.pk, claim._state.adding, claim.ordinal = None, True, ordinal
        claim.save()
        for clock in clocks:
            clock.pk, clock._state.adding, clock.claim_id = None, True, claim.pk
            clock.save()


@pytest.mark.parametrize("state", [*ClaimState], ids=lambda state: state.value)
def test_a_case_of_eight_claims_takes_as_many_statements_as_one(
    cast: Cast, desk: Desk, state: ClaimState
) -> None:
    case = at_stage(state, cast=cast)
    browser, address = desk(READERS[state]), f"/desk/matters/{case.registered.number}/"
    with later(case):
        one, _page = _asked(browser, address)
        _more_claims(case, 8)
        eight, page = _asked(browser, address)
    assert page.count('aria-labelledby="claim-') == 8
    assert eight == one <= MOST_OF_A_CASE + OF_THE_WALL * (state is ClaimState.HANDED_OVER)
