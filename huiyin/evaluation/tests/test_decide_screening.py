"""The decision of a screening: back to the answer as it stood, or a second handling (JZ-29)."""

import pytest

from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage

S = ClaimState
pytestmark = pytest.mark.django_db
LOW = {"unit_level": "2", "office_level": "4", "solved": "no"}


@pytest.mark.parametrize("state", [S.SERVED, S.SETTLED])
def test_kept_returns_to_the_answered_state(state: ClaimState) -> None:
    case = at_stage(state)
    case.do("evaluate", **LOW)
    case.do("screen", "xf:clerk")
    case.do("decide_screening", "xf:clerk")
    assert case.state is state
    assert case.clock("X-SCREEN") is None
    with pytest.raises(Refused):
        case.do("arrange_second_handling", "xf:clerk")


def test_again_opens_a_second_handling() -> None:
    case = at_stage(S.SCREENING)
    case.do("decide_screening", "xf:clerk", result="again")
    assert case.state is S.SECOND_HANDLING
    assert case.clock("X-SECOND") is not None


def test_the_unit_does_not_judge_itself() -> None:
    with pytest.raises(NotAllowed):
        at_stage(S.SCREENING).do("decide_screening", "d1-s1:head")
