"""Serving the review opinion: thirty days for a recheck, or back to the unit with a time (T-10, R-604)."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters import queries as matters
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import USUAL, Case, at_stage
from huiyin.matters.models import Clock
from huiyin.review.models import Review

S = ClaimState
pytestmark = pytest.mark.django_db
NEW = "经复查，原处理意见认定事实不清，责令重新调查核实后作出处理意见。"


def _ordered_anew(days: int = 20) -> Case:
    case = at_stage(S.UNDER_REVIEW)
    case.do("decide_review", "d1-gov:reviewer", result="order_anew", opinion=NEW, new_limit_days=days)
    case.do("serve_review", "d1-gov:reviewer")
    return case


def test_the_window_for_a_recheck_counts_from_service() -> None:
    """T-10, A-9."""
    case = at_stage(S.REVIEW_DECIDED)
    case.do("serve_review", "d1-gov:clerk", on=date(2026, 4, 2), served_on=date(2026, 4, 2))
    window = case.clock("T-10")
    assert case.state is S.REVIEW_SERVED
    assert window is not None
    assert (window.unit_id, window.strict, window.rolled) == (None, date(2026, 5, 2), date(2026, 5, 6))
    assert Review.objects.get().served_on == date(2026, 4, 2)


def test_ordered_anew_goes_back_to_the_unit() -> None:
    """R-604."""
    case = _ordered_anew()
    clock = case.clock("X-REVIEW-NEW")
    assert case.state is S.HANDLING
    assert case.clock("T-10") is None
    assert clock is not None
    assert (clock.strict, clock.unit_id) == (case.at.date() + timedelta(20), case.cast.unit("d1-s1"))


def test_a_revoked_opinion_does_not_stand() -> None:
    """R-604: the citizen reads no answer any more, the unit owes another one, nobody contests the annulled one."""
    case = at_stage(S.UNDER_REVIEW)
    case.do("decide_review", "d1-gov:reviewer", result="revoke", opinion=NEW)
    case.do("serve_review", "d1-gov:reviewer")
    clock = case.clock("X-REVIEW-NEW")
    assert (case.state, case.claim.outcome) == (S.HANDLING, "")
    assert clock is not None
    assert (clock.strict, clock.unit_id) == (case.at.date() + timedelta(30), case.cast.unit("d1-s1"))
    assert not Clock.objects.filter(claim=case.claim, arrival__isnull=False, ended_on__isnull=True).exists()
    seen = matters.tracking(case.citizen, on=case.at.date())
    assert seen.status == "正在办理"
    with pytest.raises(Refused):
        case.do("request_recheck")


def test_a_revoked_opinion_must_not_come_again() -> None:
    """R-604."""
    case = at_stage(S.UNDER_REVIEW)
    case.do("decide_review", "d1-gov:reviewer", result="revoke", opinion=NEW, new_limit_days=10)
    case.do("serve_review", "d1-gov:reviewer")
    clock = case.clock("X-REVIEW-NEW")
    assert clock is not None
    assert clock.strict == case.at.date() + timedelta(10)
    old = USUAL["issue_opinion"](case)["opinion"]
    with pytest.raises(Refused) as refused:
        case.do("issue_opinion", "d1-s1:handler", opinion=old)
    assert refused.value.code == "opinion.same_again"


def test_the_new_opinion_must_not_repeat_the_old_one() -> None:
    """R-604: 不得以同一的事实和理由作出与原处理意见相同或者基本相同的意见."""
    case = _ordered_anew()
    old = USUAL["issue_opinion"](case)["opinion"]
    with pytest.raises(Refused) as refused:
        case.do("issue_opinion", "d1-s1:handler", opinion=old + "！")
    assert refused.value.code == "opinion.same_again"
    case.do(
        "issue_opinion", "d1-s1:handler", opinion="重新核实后决定更换全部管道并在六月底前完工，账目张榜公布。"
    )
    case.do("serve", "d1-s1:handler")
    case.do("request_review")
    assert Review.objects.count() == 2


@pytest.mark.parametrize("served_on", [-1, 1])
def test_service_lies_between_decision_and_today(served_on: int) -> None:
    """A-9."""
    case = at_stage(S.REVIEW_DECIDED)
    with pytest.raises(Refused):
        case.do("serve_review", "d1-gov:reviewer", served_on=case.at.date() + timedelta(served_on))
