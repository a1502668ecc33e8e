"""Asking for a review: within thirty days of the written answer, one level up, by postmark (T-08, R-605, A-5)."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage, register, served
from huiyin.review.models import Review

S = ClaimState
pytestmark = pytest.mark.django_db


def test_the_organ_one_level_up_has_thirty_days() -> None:
    """T-09, R-605: over a street office stands its district."""
    case = at_stage(S.SERVED)
    case.do("request_review")
    clock, row = case.clock("T-09"), Review.objects.get()
    assert case.state is S.UNDER_REVIEW
    assert clock is not None
    assert (clock.limit_n, clock.limit_unit, clock.started_on) == (30, "calendar_days", case.at.date())
    assert clock.unit_id == row.organ_id == case.claim.review_unit_id == case.cast.unit("d1-gov")
    assert row.respondent_id == case.cast.unit("d1-s1")
    assert case.clock("T-08") is None


@pytest.mark.parametrize(
    ("served_on", "last_day"),
    [
        (date(2026, 4, 10), date(2026, 5, 11)),
        (date(2026, 1, 19), date(2026, 2, 24)),
        (date(2026, 9, 3), date(2026, 10, 8)),
        (date(2026, 5, 14), date(2026, 6, 15)),
        (date(2026, 8, 21), date(2026, 9, 20)),
    ],
)
def test_boundary_days(served_on: date, last_day: date) -> None:
    """T-08, A-3: the examples of section 13, X-1, and a make-up Sunday (2026-09-20), on which people work."""
    case = served(served_on)
    window = case.clock("T-08")
    assert window is not None
    assert window.rolled == last_day
    case.do("request_review", on=last_day)
    assert Review.objects.get().missed_reason == ""


def test_the_day_after_needs_a_reason() -> None:
    """N-7: nationally a late request is heard when it says why."""
    case = served(date(2026, 4, 10))
    with pytest.raises(Refused) as refused:
        case.do("request_review", on=date(2026, 5, 12))
    assert refused.value.code == "review.late"
    case.do("request_review", missed_reason="住院治疗至五月十一日，附出院小结")
    assert Review.objects.get().missed_reason
    assert case.state is S.UNDER_REVIEW


def test_barred_where_the_region_says_so(settings: object) -> None:
    """N-7: in Beijing an office looks at the reason first."""
    settings.HUIYIN_PROFILE = "beijing"  # type: ignore[attr-defined]
    case = served(date(2026, 4, 10))
    with pytest.raises(Refused) as refused:
        case.do("request_review", on=date(2026, 5, 12), missed_reason="住院治疗")
    assert "窗口" in refused.value.message
    case.do("request_review", "xf:clerk", posted_on=date(2026, 5, 12), missed_reason="住院治疗，附证明")
    assert case.state is S.UNDER_REVIEW


def test_the_postmark_counts() -> None:
    """A-5: posted on the last day, received six days later; the organ's limit counts from receipt (T-09)."""
    case = served(date(2026, 4, 10))
    posted, received = date(2026, 5, 11), date(2026, 5, 15)
    case.do("request_review", "xf:clerk", on=date(2026, 5, 18), posted_on=posted, received_on=received)
    clock, row = case.clock("T-09"), Review.objects.get()
    assert (row.asked_on, row.received_on, row.missed_reason) == (posted, received, "")
    assert clock is not None
    assert clock.started_on == received


def test_nothing_is_contested_before_it_was_issued() -> None:
    case = served(date(2026, 4, 10))
    with pytest.raises(Refused) as refused:
        case.do("request_review", "xf:clerk", posted_on=date(1950, 1, 1), received_on=date(1950, 1, 2))
    assert (refused.value.code, refused.value.field) == ("date.before_issue", "posted_on")


def test_an_office_names_the_postmark_and_a_citizen_cannot() -> None:
    case = served(date(2026, 4, 10))
    with pytest.raises(Refused) as refused:
        case.do("request_review", "xf:clerk")
    assert refused.value.code == "review.no_posted_on"
    with pytest.raises(Refused):
        case.do("request_review", on=date(2026, 5, 20), posted_on=date(2026, 4, 20))


def test_two_organs_to_choose_from() -> None:
    """R-605: over a department of a district stand its upper department and its government."""
    case = at_stage(S.SERVED, street="d1-cg")
    with pytest.raises(Refused) as refused:
        case.do("request_review")
    assert refused.value.code == "review.choose_organ"
    with pytest.raises(Refused):
        case.do("request_review", organ=str(case.cast.unit("gov")))
    case.do("request_review", organ=str(case.cast.unit("d1-gov")))
    assert case.claim.review_unit_id == case.cast.unit("d1-gov")


def test_an_organ_outside_the_platform_is_named() -> None:
    """R-605: over the city stands the province, which does not work here."""
    case = at_stage(S.SERVED, street="gov")
    with pytest.raises(Refused) as refused:
        case.do("request_review")
    assert refused.value.code == "review.organ_elsewhere"
    assert "某省人民政府" in refused.value.message


def test_late_out_of_the_archive() -> None:
    """Section 4.3: a review re-opens what was archived; it names its reason."""
    case = at_stage(S.ARCHIVED)
    with pytest.raises(Refused) as refused:
        case.do("request_review")
    assert refused.value.code == "review.late"
    case.do("request_review", missed_reason="在外地务工，未能及时收到信息")
    assert case.state is S.UNDER_REVIEW


@pytest.mark.parametrize(
    "state",
    [S.REGISTERED, S.HANDLING, S.OPINION_ISSUED, S.DECIDED_ELSEWHERE, S.SETTLED, S.DECLINED, S.UNDER_REVIEW],
)
def test_only_against_a_served_opinion(state: ClaimState) -> None:
    """T-08; 31(1)-(5) have the remedies of their own procedure."""
    with pytest.raises(Refused):
        at_stage(state).do("request_review")


def test_each_opinion_once() -> None:
    case = at_stage(S.REVIEW_SERVED)
    case.do("archive", "xf:clerk", after=60)
    with pytest.raises(Refused):
        case.do("request_review", missed_reason="再次申请")


def test_by_the_petitioner_or_an_office_with_the_letter() -> None:
    case = at_stage(S.SERVED)
    with pytest.raises(NotFound):
        case.do("request_review", register(case.cast, seed=2).citizen)
    with pytest.raises(NotAllowed):
        case.do("request_review", "d1-s1:handler", posted_on=case.at.date() - timedelta(1))
