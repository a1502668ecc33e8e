"""As long as the window is open an answer can be contested, wherever the claim stands by then (T-08)."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage
from huiyin.matters.models import Execution, Paper
from huiyin.review.models import Review

S = ClaimState
pytestmark = pytest.mark.django_db

HANDLER = "d1-s1:handler"
OTHER = "经再次核查，三号楼排水主管道应当整体更换，维修资金使用情况另行公布。"


def _second_opinion(first: str = "explain", second: str = "explain") -> Case:
    """A claim whose first opinion was served, and whose second one is issued and not served yet."""
    case = at_stage(S.HANDLING)
    case.do("issue_opinion", HANDLER, outcome=first)
    case.do("serve", HANDLER)
    case.do("evaluate", solved="no", unit_level="1", office_level="3", after=1)
    case.do("arrange_second_handling", "xf:clerk", after=1)
    case.do("issue_opinion", HANDLER, outcome=second, opinion=OTHER, after=1)
    return case


def _opinions(case: Case) -> list[int]:
    return list(
        Paper.objects.filter(claim=case.claim, kind="D-09").order_by("id").values_list("pk", flat=True)
    )


@pytest.mark.parametrize("state", [S.SERVED, S.SECOND_HANDLING, S.SCREENING])
def test_while_the_verdict_is_dealt_with(state: ClaimState) -> None:
    case = at_stage(state)
    case.do("request_review", after=1)
    assert case.state is S.UNDER_REVIEW
    assert {case.clock(rule) for rule in ("X-VERDICT", "X-SECOND", "X-SCREEN")} == {None}


def test_while_a_second_opinion_waits_to_be_served() -> None:
    """The request is directed against the opinion that was received; the other one cannot be contested yet."""
    case = _second_opinion()
    first, _second = _opinions(case)
    case.do("request_review")
    assert case.state is S.UNDER_REVIEW
    assert Review.objects.get().against_id == first


def test_the_waiting_opinion_is_served_all_the_same_and_can_be_contested_in_the_same_review() -> None:
    case = _second_opinion()
    case.do("request_review")
    case.do("serve_others", HANDLER, way="post", served_on=case.at.date(), proof="邮件单号", after=1)
    limit = case.clock("T-09")
    assert case.clock("X-SERVE") is None
    case.do("request_review", after=1)
    assert [row.against_id for row in Review.objects.order_by("id")] == _opinions(case)
    assert (case.state, case.clock("T-09")) == (S.UNDER_REVIEW, limit)
    case.do("decide_review", "d1-gov:reviewer")
    assert {row.result for row in Review.objects.all()} == {"uphold"}


def test_not_while_the_only_opinion_waits_to_be_served() -> None:
    with pytest.raises(Refused):
        at_stage(S.OPINION_ISSUED).do("request_review")


def test_the_served_second_opinion_is_the_contested_one() -> None:
    case = _second_opinion()
    case.do("serve", HANDLER)
    case.do("request_review", after=1)
    assert Review.objects.get().against_id == _opinions(case)[1]


def test_the_review_looks_at_the_contested_opinion_not_at_the_latest() -> None:
    """R-604: a change differs from what was contested."""
    case = _second_opinion()
    case.do("request_review")
    case.do("decide_review", "d1-gov:reviewer", result="change", outcome="support", opinion=OTHER)
    assert case.state is S.REVIEW_DECIDED


def test_after_a_settlement_the_opinion_before_it_can_be_contested() -> None:
    case = at_stage(S.SECOND_HANDLING)
    case.do("agree_to_mediate", HANDLER)
    case.do("record_agreement", HANDLER)
    assert case.state is S.SETTLED
    case.do("request_review", after=1)
    assert case.state is S.UNDER_REVIEW


def test_an_order_to_act_anew_leaves_nothing_of_the_first_opinion_to_contest() -> None:
    case = at_stage(S.UNDER_REVIEW)
    case.do("decide_review", "d1-gov:reviewer", result="order_anew", new_limit_days=20)
    case.do("serve_review", "d1-gov:reviewer")
    case.do("issue_opinion", HANDLER, opinion=OTHER)
    with pytest.raises(Refused):
        case.do("request_review")
    case.do("serve", HANDLER)
    case.do("request_review")
    assert Review.objects.filter(stage="review").count() == 2


@pytest.mark.parametrize("second", ["reject", "explain"])
def test_a_second_opinion_takes_the_place_of_a_support(second: str) -> None:
    """R-602: nothing is told as carried out that was not, and nobody waits for it any more."""
    case = _second_opinion("support", second)
    promise = Execution.objects.get()
    assert (promise.replaced_on, promise.done_on) == (case.at.date(), None)
    assert case.clock("X-EXEC") is None
    with pytest.raises(Refused):
        case.do("execute", HANDLER)
    case.do("serve", HANDLER)
    case.do("archive", "xf:clerk", after=60)


def test_a_second_support_stands_beside_the_first() -> None:
    case = _second_opinion("support", "support")
    assert all(promise.is_open for promise in Execution.objects.all())
    assert case.clock("X-EXEC") is not None
