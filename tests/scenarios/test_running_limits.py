"""P-7: on the day of intake citizen and staff read until when other procedures are open, and that they run on."""

from datetime import date

import pytest

from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.matters.queries import RunningLimit
from tests.scenarios.desk import case_file, comes, tracked

S = ClaimState
pytestmark = pytest.mark.django_db
WAGES = "公司把我辞退，不给经济补偿，也没签劳动合同，还拖欠加班费，请求帮助。"


def of(limits: tuple[RunningLimit, ...], path: str, what: str) -> RunningLimit:
    return next(one for one in limits if one.path.code == path and one.limit.what == what)


def dismissed(**said: object) -> Case:
    return comes(Cast(), WAGES, claim_class="petition", **said)


def test_p7_the_last_day_counts_from_the_day_that_the_citizen_gave() -> None:
    """Labour arbitration: one year from knowing, Art. 27; the petition interrupts it, and the page says so."""
    case = dismissed(extra={"event_day": "2026-01-15"})
    for limits in (tracked(case).claims[0].limits, case_file(case, "xf:clerk").claims[0].limits):
        found = of(limits, "HR-01", "申请仲裁")
        assert found.due is not None
        assert (found.due.strict, found.passed, found.chosen) == (date(2027, 1, 15), False, False)
        assert found.limit.article == "第二十七条"
        assert "中断" in found.interrupts
        assert of(limits, "HR-01", "不服裁决起诉").due is None


def test_p7_a_day_long_past_says_that_the_limit_is_over() -> None:
    found = of(tracked(dismissed(extra={"event_day": "2024-05-01"})).claims[0].limits, "HR-01", "申请仲裁")
    assert found.passed


@pytest.mark.parametrize("said", [{}, {"extra": {"event_day": "去年"}}])
def test_p7_without_a_day_the_rule_is_told(said: dict[str, object]) -> None:
    found = of(tracked(dismissed(**said)).claims[0].limits, "HR-01", "申请仲裁")
    assert found.due is None
    assert str(found.limit.limit) == "12个月" and found.limit.since.startswith("知道")


def test_p7_once_the_path_is_chosen_only_its_limits_are_told() -> None:
    case = at_stage(S.FORWARDED, text=WAGES)
    case.do("choose_way", "d1-s1:handler", way="2", reason="劳动争议", path="HR-01")
    limits = tracked(case).claims[0].limits
    assert {one.path.code for one in limits} == {"HR-01"}
    assert all(one.chosen for one in limits)


def test_p7_nothing_is_told_where_no_other_procedure_is_open() -> None:
    way_six = at_stage(S.HANDLING, text=WAGES)
    assert tracked(way_six).claims[0].limits == ()
    suggestion = comes(way_six.cast, WAGES, claim_class="suggestion")
    assert tracked(suggestion).claims[0].limits == ()


def test_p7_a_limit_that_counts_from_another_day_is_told_as_a_rule() -> None:
    """HR-02: two years from the end of the violation, which is not the day on which somebody learnt of it."""
    case = comes(
        Cast(),
        "老板拖欠工资不发工资，还不缴社保。",
        claim_class="petition",
        extra={"event_day": "2026-01-15"},
    )
    found = next(one for one in tracked(case).claims[0].limits if one.path.code == "HR-02")
    assert found.due is None and "终了" in found.limit.since


def test_p7_the_day_that_was_given_dates_the_application_once_led_into_the_path() -> None:
    case = at_stage(S.FORWARDED, raw={"text": WAGES, "event_day": "2026-01-15"})
    case.do("choose_way", "d1-s1:handler", way="1", reason="不服行政行为", path="GN-03")
    case.do("divert", "d1-s1:handler")
    apply = tracked(case).claims[0].courses[0].stages[0]
    assert apply.due is not None and apply.due.strict == date(2026, 7, 15)
    assert tracked(case).claims[0].limits == ()
