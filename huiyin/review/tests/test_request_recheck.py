"""Asking for a recheck: within thirty days of the review opinion, one more level up (T-10, T-11)."""

from datetime import date, datetime, timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, at_stage
from huiyin.review.models import Review

S = ClaimState
pytestmark = pytest.mark.django_db


def test_one_more_level_up() -> None:
    """T-11, R-605."""
    case = at_stage(S.REVIEW_SERVED)
    case.do("request_recheck")
    clock, row = case.clock("T-11"), Review.objects.get(stage="recheck")
    assert case.state is S.UNDER_RECHECK
    assert (row.respondent_id, row.organ_id) == (case.cast.unit("d1-gov"), case.cast.unit("gov"))
    assert clock is not None
    assert (clock.limit_n, clock.unit_id) == (30, case.cast.unit("gov"))


@pytest.mark.parametrize(
    ("served_on", "last_day"),
    [
        (date(2026, 6, 15), date(2026, 7, 15)),
        (date(2026, 1, 16), date(2026, 2, 24)),
        (date(2026, 4, 2), date(2026, 5, 6)),
    ],
)
def test_boundary_days(served_on: date, last_day: date) -> None:
    """T-10: the examples of section 13."""
    at = datetime.combine(served_on, AT.timetz()) - timedelta(20)
    case = at_stage(S.REVIEW_DECIDED, at=at)
    case.do("serve_review", "d1-gov:reviewer", on=served_on)
    window = case.clock("T-10")
    assert window is not None
    assert window.rolled == last_day
    case.do("request_recheck", on=last_day)


def test_late_needs_a_reason() -> None:
    """N-7."""
    case = at_stage(S.REVIEW_SERVED)
    with pytest.raises(Refused) as refused:
        case.do("request_recheck", after=60)
    assert refused.value.code == "review.late"
    case.do("request_recheck", missed_reason="因病住院，附证明")


@pytest.mark.parametrize("state", [S.SERVED, S.UNDER_REVIEW, S.CONCLUDED, S.ARCHIVED])
def test_only_after_a_served_review(state: ClaimState) -> None:
    with pytest.raises(Refused):
        at_stage(state).do("request_recheck", missed_reason="补充理由")
