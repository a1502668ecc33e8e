"""A second handling after a dissatisfied verdict: exactly one reaction, the remedy stays open (JZ-29)."""

import pytest

from huiyin.evaluation.models import Evaluation
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage

S = ClaimState
pytestmark = pytest.mark.django_db
LOW = {"unit_level": "2", "office_level": "4", "solved": "no"}


@pytest.mark.parametrize("state", [S.SERVED, S.SETTLED])
def test_the_holder_handles_again_within_its_limit(state: ClaimState) -> None:
    case = at_stage(state)
    case.do("evaluate", **LOW)
    case.do("arrange_second_handling", "xf:clerk")
    clock = case.clock("X-SECOND")
    assert case.state is S.SECOND_HANDLING
    assert clock is not None
    assert (clock.limit_n, clock.limit_unit, clock.unit_id) == (15, "working_days", case.cast.unit("d1-s1"))
    assert case.clock("X-VERDICT") is None
    assert Evaluation.objects.get().reaction == "second_handling"


def test_exactly_one_of_both() -> None:
    """JZ-29."""
    case = at_stage(S.SERVED)
    case.do("evaluate", **LOW)
    case.do("arrange_second_handling", "xf:clerk")
    with pytest.raises(Refused):
        case.do("screen", "xf:clerk")


def test_not_without_a_dissatisfied_verdict() -> None:
    case = at_stage(S.SERVED)
    with pytest.raises(Refused):
        case.do("arrange_second_handling", "xf:clerk")
    case.do("evaluate")
    with pytest.raises(Refused):
        case.do("arrange_second_handling", "xf:clerk")


def test_the_window_for_a_review_runs_on_and_can_be_used() -> None:
    """T-08: a second handling takes no remedy away."""
    case = at_stage(S.SERVED)
    window = case.clock("T-08")
    case.do("evaluate", **LOW)
    case.do("arrange_second_handling", "xf:clerk")
    assert case.clock("T-08") == window
    case.do("request_review")
    assert case.state is S.UNDER_REVIEW
    assert case.clock("X-SECOND") is None


def test_a_new_answer_opens_a_new_window_and_a_follow_up() -> None:
    case = at_stage(S.SERVED)
    case.do("evaluate", **LOW)
    case.do("arrange_second_handling", "xf:clerk")
    case.do("issue_opinion", "d1-s1:handler", after=5)
    case.do("serve", "d1-s1:handler", after=1)
    window = case.clock("T-08")
    assert window is not None
    assert window.started_on == case.at.date()
    case.do("evaluate", solved="yes")
    assert Evaluation.objects.count() == 2


def test_the_petitioner_does_not_order_it() -> None:
    case = at_stage(S.SERVED)
    case.do("evaluate", **LOW)
    with pytest.raises(NotAllowed):
        case.do("arrange_second_handling")
