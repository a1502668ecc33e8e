"""Satisfaction by body and month: exact shares, their numbers open their lists, no ranking (JZ-31, E-8, U41)."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from huiyin.evaluation import queries as evaluation
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.web.desk.tests.conftest import cast, desk, later

__all__ = ["cast", "desk"]
Desk = Callable[..., Client]
S = ClaimState
MARCH = {"since": date(2026, 3, 1), "until": date(2026, 3, 31)}


def _answered(cast: Cast, levels: str, **filing: str) -> list[Case]:
    """One matter for each sign: answered, and judged with this level; "-" gives no verdict."""
    cases = []
    for seed, level in enumerate(levels, start=1):
        cases.append(at_stage(S.SERVED, cast=cast, seed=seed, **filing))
        if level != "-":
            cases[-1].do("evaluate", unit_level=level, after=1)
    return cases


def test_jz31_eight_of_nine_are_content(cast: Cast) -> None:
    """8/9 = 88.9 %; nine of ten have taken part."""
    _answered(cast, "555443332-")
    found = evaluation.by_unit(cast["xf:supervisor"], **MARCH)
    assert list(found) == [cast.unit("d1-s1")]
    one = found[cast.unit("d1-s1")]
    assert (one.answered, one.given, one.satisfied) == (10, 9, 8)
    assert (str(one.percent), str(one.participation)) == ("88.9", "90.0")


def test_e6_a_follow_up_replaces_the_first_and_a_call_back_does_not_count(cast: Cast) -> None:
    first, second = _answered(cast, "1-")
    first.do("evaluate", unit_level="4", after=1)
    second.do("record_call_back", "xf:clerk", unit_level="1", after=1)
    one = evaluation.by_unit(cast["xf:supervisor"], **MARCH)[cast.unit("d1-s1")]
    assert (one.answered, one.given, one.satisfied) == (2, 1, 1)


def test_a_verdict_counts_in_the_month_of_the_answer(cast: Cast) -> None:
    (case,) = _answered(cast, "-")
    case.do("evaluate", on=date(2026, 4, 20), unit_level="5")
    seat = cast["xf:supervisor"]
    assert evaluation.by_unit(seat, **MARCH)[cast.unit("d1-s1")].given == 1
    assert evaluation.by_unit(seat, since=date(2026, 4, 1), until=date(2026, 4, 30)) == {}


def test_an_agreement_is_an_answer_and_accusations_stay_out(cast: Cast) -> None:
    """C-1."""
    at_stage(S.SETTLED, cast=cast).do("evaluate", unit_level="5", after=1)
    at_stage(S.HANDED_OVER, cast=cast, seed=2)
    (one,) = evaluation.by_unit(cast["xf:supervisor"], **MARCH).values()
    assert (one.answered, one.given, one.satisfied) == (1, 1, 1)


def test_e5_each_citizen_of_a_claim_counts_and_the_list_is_as_long_as_the_number(
    cast: Cast, desk: Desk
) -> None:
    main = at_stage(S.HANDLING, cast=cast)
    other = register(cast, seed=2, text="请求恢复八号院路灯。")
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
    main.at = max(main.at, other.at)
    main.do("issue_opinion", "d1-s1:handler", after=1)
    main.do("serve", "d1-s1:handler", after=1)
    main.do("evaluate", unit_level="2", after=1)
    with later(main):
        browser = desk("xf:supervisor")
        page = browser.get("/supervise/satisfaction/?month=2026-03").content.decode()
        numbers = re.findall(r'href="(/supervise/satisfaction/[^"]+)"[^>]*>(?:<b>)?(\d+)', page)
        for address, count in numbers:
            listed = browser.get(address).content.decode()
            assert f"共{count}人次" in listed and listed.count("data-row") == int(count), address
    assert [count for _address, count in numbers[:3]] == ["2", "1", "0"]
    assert "样本不足（2件）" in page and "样本不足（1件）" in page and "50.0%" not in page


def test_a_month_that_is_none_shows_the_present_one(cast: Cast, desk: Desk) -> None:
    (case,) = _answered(cast, "5")
    with later(case):
        for asked in ("", "2026-13", "x", "2031-01", "0001-01"):
            page = desk("xf:supervisor").get(f"/supervise/satisfaction/?month={asked}").content.decode()
            assert "满意度 2026年3月" in page, asked
            told = "所选月份还没有开始" in page, "看不懂这个月份" in page
            assert told == (asked == "2031-01", asked not in ("", "2031-01")), asked


def test_a_district_sees_its_own_bodies(cast: Cast, desk: Desk) -> None:
    (case,) = _answered(cast, "5")
    with later(case):
        near = desk("d1-gov:leader").get("/supervise/satisfaction/").content.decode()
        far = desk("d2-gov:leader").get("/supervise/satisfaction/").content.decode()
    assert "柳岸街道办事处" in near and "样本不足（1件）" in near
    assert "柳岸街道办事处" not in far and "本月没有送达的答复" in far


@pytest.mark.parametrize("who", ["xf:clerk", "d1-s1:handler", "xf:auditor"])
def test_others_do_not_open_it(desk: Desk, who: str) -> None:
    assert desk(who).get("/supervise/satisfaction/").status_code == 403
    assert desk(who).get("/supervise/satisfaction/given/").status_code == 403


def test_an_unknown_number_is_told(desk: Desk) -> None:
    assert desk("xf:supervisor").get("/supervise/satisfaction/ranking/").status_code == 404
