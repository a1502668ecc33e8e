"""Deciding a recheck: the final opinion; hearing days are left out (T-11, P-1, D-11)."""

from datetime import date

import pytest

from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, at_stage
from huiyin.matters.models import Execution
from huiyin.review.models import Review

S = ClaimState
pytestmark = pytest.mark.django_db


def test_the_final_opinion() -> None:
    """D-11."""
    case = at_stage(S.UNDER_RECHECK)
    case.do("decide_recheck", "gov:reviewer")
    assert case.state is S.RECHECK_DECIDED
    assert Review.objects.get(stage="recheck").paper.kind == "D-11"
    assert case.clock("T-11") is None


def test_an_order_to_act_anew_sets_a_time() -> None:
    """R-604: 责令办理、复查机关限期重新作出答复意见."""
    case = at_stage(S.UNDER_RECHECK)
    with pytest.raises(Refused) as refused:
        case.do("decide_recheck", "gov:reviewer", result="order_anew")
    assert refused.value.code == "review.no_days"
    case.do("decide_recheck", "gov:reviewer", result="order_anew", new_limit_days=15)
    assert Review.objects.get(stage="recheck").new_limit_days == 15


def test_what_the_review_granted_falls_with_it() -> None:
    """R-602: the recheck annuls the review opinion too."""
    case = at_stage(S.UNDER_REVIEW)
    granted = "经复查，支持更换全部排水管道的请求，三个月内完成。"
    case.do("decide_review", "d1-gov:reviewer", result="change", outcome="support", opinion=granted)
    case.do("serve_review", "d1-gov:reviewer")
    case.do("request_recheck", after=1)
    refused = "经复核，管道未达到更换年限，请求没有依据，不予支持更换。"
    case.do("decide_recheck", "gov:reviewer", result="change", outcome="reject", opinion=refused)
    assert Execution.objects.get().replaced_on == case.at.date()
    assert case.clock("X-EXEC") is None
    assert case.claim.outcome == "reject"


@pytest.mark.parametrize(
    ("received", "first", "last", "strict", "rolled"),
    [
        (date(2026, 3, 2), date(2026, 3, 16), date(2026, 3, 20), date(2026, 4, 6), date(2026, 4, 7)),
        (date(2026, 8, 24), date(2026, 9, 7), date(2026, 9, 16), date(2026, 10, 3), date(2026, 10, 8)),
        (date(2026, 1, 8), date(2026, 1, 26), date(2026, 1, 28), date(2026, 2, 10), date(2026, 2, 10)),
    ],
)
def test_hearing_time_is_left_out(
    received: date, first: date, last: date, strict: date, rolled: date
) -> None:
    """P-1: the three examples of section 13."""
    at = AT.replace(year=received.year, month=received.month, day=1)
    case = at_stage(S.REVIEW_SERVED, at=at.replace(year=received.year - 1, month=11))
    case.do("request_recheck", on=received, missed_reason="在外就医，附证明")
    case.do("hold_hearing", "gov:reviewer", on=last, first_day=first, last_day=last)
    clock = case.clock("T-11")
    assert clock is not None
    assert (clock.strict, clock.rolled) == (strict, rolled)


def test_only_by_the_recheck_organ() -> None:
    case = at_stage(S.UNDER_RECHECK)
    with pytest.raises(NotAllowed):
        case.do("decide_recheck", "d1-gov:reviewer")
    with pytest.raises(NotFound):
        case.do("decide_recheck", "d2-gov:reviewer")
