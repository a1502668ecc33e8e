"""The overview: exact numbers that open their lists, of the own territory, without accusations (U41)."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.web.desk.tests.conftest import cast, desk

__all__ = ["cast", "desk"]
Desk = Callable[..., Client]


def test_u41_each_number_is_the_length_of_its_list(cast: Cast, desk: Desk) -> None:
    cases = [at_stage(ClaimState.HANDLING, cast=cast, seed=seed) for seed in (1, 2)]
    cases.append(register(cast, seed=3))
    at_stage(ClaimState.HANDED_OVER, cast=cast)
    for wait in (0, 12, 90):
        with clock.frozen(cases[0].at + timedelta(days=wait)):
            browser = desk("xf:supervisor")
            page = browser.get("/supervise/").content.decode()
            numbers = re.findall(
                r'href="(/supervise/[a-z]+/(?:\d+/)?(?:\?channel=[a-z]+)?)"[^>]*>(?:<b>)?(\d+)', page
            )
            assert len(numbers) >= 4
            for address, count in numbers:
                listed = browser.get(address).content.decode()
                assert f"共{count}项" in listed and listed.count("data-row") == int(count), address
    assert ("/supervise/open/", "3") in numbers
    assert ("/supervise/open/?channel=letter", "3") in numbers


def test_figures_by_channel_cost_no_statement_of_their_own(cast: Cast, desk: Desk) -> None:
    """Each channel with its numbers, in the usual order; of one channel only its own."""
    costs = []
    for seed, channel in enumerate(("letter", "call", "web", "visit"), start=1):
        register(cast, seed=seed, channel=channel)
        browser = desk("xf:supervisor")
        browser.get("/supervise/")
        with CaptureQueriesContext(connection) as asked:
            page = browser.get("/supervise/").content.decode()
        costs.append(len(asked))
        assert re.findall(r"/supervise/open/\?channel=([a-z]+)", page).count(channel) == 1
        assert "共1项" in browser.get(f"/supervise/open/?channel={channel}").content.decode()
    assert max(costs) <= costs[0]
    assert browser.get("/supervise/open/?channel=%00").status_code == 404
    assert "共0项" in browser.get("/supervise/open/?channel=fax").content.decode()


def test_bodies_are_folded_by_district_with_their_sums(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    register(cast, seed=3)
    with clock.frozen(case.at):
        page = desk("xf:supervisor").get("/supervise/").content.decode()
    first, second = re.findall(r"<details class=\"panel area\"( open)?><summary>([^<]+)", page)
    assert first == (" open", "市级单位")
    assert second == ("", "东城区")
    assert page.count('<details class="panel area"') == 2 and "在办 1" in page


def test_a_district_sees_its_own_territory(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    with clock.frozen(case.at):
        near = desk("d1-gov:leader").get("/supervise/open/").content.decode()
        far = desk("d2-gov:leader").get("/supervise/open/").content.decode()
    assert "共1项" in near and "共0项" in far


@pytest.mark.parametrize("who", ["xf:clerk", "d1-s1:handler", "xf:auditor", "xf:admin"])
def test_others_do_not_open_it(desk: Desk, who: str) -> None:
    assert desk(who).get("/supervise/").status_code == 403
    assert desk(who).get("/supervise/late/").status_code == 403


def test_an_unknown_list_is_told(desk: Desk) -> None:
    assert desk("xf:supervisor").get("/supervise/ranking/").status_code == 404
