"""Deciding a review: by the organ above, with facts, opinion and basis; silence decides nothing (T-09, R-604, P-10)."""

import pytest

from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import USUAL, Case, at_stage
from huiyin.matters.models import Execution, Paper
from huiyin.review.models import Review
from huiyin.review.queries import reviews

S = ClaimState
pytestmark = pytest.mark.django_db
NEW = "经复查，原处理意见认定事实不清，应当支持更换全部排水管道的请求，并公开账目。"


GRANTED = {"outcome": "support", "execution": "更换三号楼全部排水管道"}


def _granted() -> Case:
    """A claim whose answer supported the request, and whose petitioner asks for more."""
    case = at_stage(S.HANDLING)
    case.do("issue_opinion", "d1-s1:handler", **GRANTED)
    case.do("serve", "d1-s1:handler")
    case.do("request_review", after=1)
    return case


@pytest.mark.parametrize("result", ["uphold", "revoke"])
def test_a_written_opinion(result: str) -> None:
    """D-10."""
    case = at_stage(S.UNDER_REVIEW)
    case.do("decide_review", "d1-gov:reviewer", result=result, opinion=NEW)
    row = Review.objects.get()
    assert case.state is S.REVIEW_DECIDED
    assert (row.result, row.opinion, row.paper.kind) == (result, NEW, "D-10")
    assert case.clock("T-09") is None
    assert case.clock("X-SERVE") is not None


def test_a_change_into_support_must_become_real() -> None:
    """R-602, R-604."""
    case = at_stage(S.UNDER_REVIEW)
    case.do("decide_review", "d1-gov:reviewer", result="change", outcome="support", opinion=NEW)
    assert case.claim.outcome == "support"
    assert Execution.objects.get().unit_id == case.cast.unit("d1-s1")
    assert case.clock("X-EXEC") is not None


@pytest.mark.parametrize(
    "decision",
    [
        {"result": "change", "outcome": "reject"},
        {"result": "change", "outcome": "explain"},
        {"result": "revoke"},
        {"result": "order_anew", "new_limit_days": 20},
    ],
)
def test_what_an_annulled_opinion_promised_is_not_enforced(decision: dict[str, object]) -> None:
    """R-602, R-604: nothing is told as carried out that was not."""
    case = _granted()
    case.do("decide_review", "d1-gov:reviewer", opinion=NEW, **decision)
    promise = Execution.objects.get()
    assert (promise.replaced_on, promise.done_on) == (case.at.date(), None)
    assert case.clock("X-EXEC") is None
    with pytest.raises(Refused):
        case.do("execute", "d1-s1:handler")


def test_what_an_upheld_opinion_promised_still_is() -> None:
    """R-602."""
    case = _granted()
    case.do("decide_review", "d1-gov:reviewer", opinion=NEW)
    assert Execution.objects.get().is_open
    assert case.clock("X-EXEC") is not None


def test_another_support_takes_the_place_of_the_first() -> None:
    """R-602: what the review grants is carried out, not what it changed."""
    case = _granted()
    case.do("decide_review", "d1-gov:reviewer", result="change", outcome="support", opinion=NEW)
    assert [promise.what for promise in Execution.objects.all() if promise.is_open] == [NEW]
    assert case.clock("X-EXEC") is not None


def test_a_change_says_something_new() -> None:
    """R-604."""
    case = at_stage(S.UNDER_REVIEW)
    old = USUAL["issue_opinion"](case)["opinion"]
    with pytest.raises(Refused) as refused:
        case.do("decide_review", "d1-gov:reviewer", result="change", outcome="support", opinion=f"{old}。")
    assert refused.value.code == "review.same_opinion"
    case.do("decide_review", "d1-gov:reviewer", result="uphold", opinion=old)


def test_an_order_to_act_anew_sets_a_time() -> None:
    """R-604."""
    case = at_stage(S.UNDER_REVIEW)
    with pytest.raises(Refused) as refused:
        case.do("decide_review", "d1-gov:reviewer", result="order_anew", opinion=NEW)
    assert refused.value.code == "review.no_days"
    case.do("decide_review", "d1-gov:reviewer", result="order_anew", opinion=NEW, new_limit_days=20)
    assert Review.objects.get().new_limit_days == 20


def test_an_overdue_review_is_not_deemed_decided() -> None:
    """P-10: the claim stays where it is, and the clock says so; no recheck is offered."""
    case = at_stage(S.UNDER_REVIEW)
    with pytest.raises(Refused):
        case.do("request_recheck", after=100)
    assert case.state is S.UNDER_REVIEW
    case.do("decide_review", "d1-gov:reviewer")
    assert case.state is S.REVIEW_DECIDED


@pytest.mark.parametrize("seat", ["d1-s1:reviewer", "xf:reviewer", "d1-gov:head"])
def test_by_nobody_else(seat: str) -> None:
    with pytest.raises(NotAllowed):
        at_stage(S.UNDER_REVIEW).do("decide_review", seat)


def test_not_even_by_the_level_above_the_organ() -> None:
    with pytest.raises(NotFound):
        at_stage(S.UNDER_REVIEW).do("decide_review", "gov:reviewer")


def test_the_petitioner_reads_it_when_served() -> None:
    case = at_stage(S.REVIEW_DECIDED)
    hidden, shown = (
        reviews(case.citizen, case.matter.pk, on=case.at.date()),
        reviews(case.cast["xf:clerk"], case.matter.pk, on=case.at.date()),
    )
    assert (hidden[0].opinion, hidden[0].reasons) == ("", shown[0].reasons)
    case.do("serve_review", "d1-gov:reviewer")
    assert reviews(case.citizen, case.matter.pk, on=case.at.date())[0].opinion
    assert reviews(case.cast["d2-xf:clerk"], case.matter.pk, on=case.at.date()) == ()
    assert Paper.objects.filter(kind="D-10", to_petitioner=True).count() == 1
