"""Serving the recheck opinion concludes the procedure; same facts and reasons are no longer accepted (N-4)."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage, register
from huiyin.matters.models import Clock

S = ClaimState
pytestmark = pytest.mark.django_db


def test_concluded_without_a_further_window() -> None:
    """T-11: the third level is the last."""
    case = at_stage(S.RECHECK_DECIDED)
    case.do("serve_recheck", "gov:clerk")
    assert case.state is S.CONCLUDED
    assert not Clock.objects.filter(claim=case.claim, ended_on__isnull=True).exists()


@pytest.mark.parametrize("decision", [{"result": "revoke"}, {"result": "order_anew", "new_limit_days": 20}])
def test_annulled_it_goes_back_to_the_unit(decision: dict[str, object]) -> None:
    """R-604: the procedure is not concluded; another opinion is owed, with its own remedies."""
    case = at_stage(S.UNDER_RECHECK)
    case.do("decide_recheck", "gov:reviewer", **decision)
    case.do("serve_recheck", "gov:reviewer")
    clock = case.clock("X-REVIEW-NEW")
    assert (case.state, case.claim.outcome, case.claim.ended_on) == (S.HANDLING, "", None)
    assert clock is not None
    days = decision.get("new_limit_days", 30)
    assert (clock.limit_n, clock.unit_id) == (days, case.cast.unit("d1-s1"))
    anew = "重新核实后决定更换全部管道并在六月底前完工，账目张榜公布。"
    case.do("issue_opinion", "d1-s1:handler", opinion=anew, after=1)
    case.do("serve", "d1-s1:handler")
    case.do("request_review", after=1)
    assert case.state is S.UNDER_REVIEW


def test_a_promise_outlives_the_conclusion() -> None:
    """R-602: a supported request is still carried out."""
    case = at_stage(S.UNDER_RECHECK)
    opinion = "经复核，撤销下级意见，支持更换全部排水管道的请求，三个月内完成。"
    case.do("decide_recheck", "gov:reviewer", result="change", outcome="support", opinion=opinion)
    case.do("serve_recheck", "gov:reviewer")
    assert case.clock("X-EXEC") is not None
    case.do("execute", "d1-s1:handler")
    case.do("archive", "xf:clerk")


def test_what_was_sent_back_is_no_ground_to_refuse() -> None:
    """N-4: the recheck has not ended the matter."""
    back = at_stage(S.UNDER_RECHECK)
    back.do("decide_recheck", "gov:reviewer", result="revoke")
    back.do("serve_recheck", "gov:reviewer")
    again = register(back.cast, at=back.at)
    again.do("classify", "xf:clerk")
    with pytest.raises(Refused) as refused:
        again.do("no_longer_accept", "xf:clerk", ground="N-4", earlier_number=back.registered.number)
    assert "复核意见" in refused.value.message


def test_the_same_matter_is_no_longer_accepted() -> None:
    """N-4."""
    done = at_stage(S.CONCLUDED)
    again = register(done.cast, at=done.at)
    again.do("classify", "xf:clerk")
    again.do(
        "no_longer_accept",
        "xf:clerk",
        ground="N-4",
        earlier_number=done.registered.number,
        earlier_document="复核意见书",
    )
    assert again.state is S.NO_LONGER_ACCEPTED
