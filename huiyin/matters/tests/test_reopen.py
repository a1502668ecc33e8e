"""Re-opening on four grounds, with limits that start anew by law."""

from datetime import timedelta

import pytest

from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.matters.factories import at_stage, register
from huiyin.matters.rules.reopening import ALLOWED
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db


def test_the_former_unit_handles_again() -> None:
    case = at_stage(S.ARCHIVED)
    case.do("reopen", "xf:clerk", ground="supervision")
    clock = case.clock("T-05")
    assert case.state is S.HANDLING
    assert clock is not None
    assert (clock.started_on, clock.strict) == (case.at.date(), case.at.date() + timedelta(60))
    assert (clock.unit_id, case.claim.accepted_on) == (case.cast.unit("d1-s1"), case.at.date())
    assert case.claim.outcome == ""


def test_another_unit_receives_it_anew() -> None:
    """T-03, T-04: whoever receives it has the limits of a receiver."""
    case = at_stage(S.ARCHIVED)
    case.do("reopen", "xf:clerk", unit=case.cast.unit("d1-cg"))
    assert case.state is S.FORWARDED
    assert case.claim.unit_id == case.cast.unit("d1-cg")
    assert case.clock("T-03") is not None
    assert case.clock("T-04") is not None
    assert case.clock("T-05") is None


def test_what_was_declined_goes_to_a_unit() -> None:
    case = at_stage(S.DECLINED)
    with pytest.raises(Refused) as refused:
        case.do("reopen", "xf:clerk")
    assert refused.value.code == "reopen.no_unit"
    case.do("reopen", "xf:clerk", unit=case.cast.unit("d1-s1"))
    assert case.state is S.FORWARDED


def test_backflow_from_another_procedure() -> None:
    """R-307: what comes back out of a statutory procedure is taken up again, not left lying."""
    case = at_stage(S.DECIDED_ELSEWHERE)
    case.do("reopen", "xf:clerk", ground="backflow")
    assert case.state is S.FORWARDED
    with pytest.raises(Refused):
        at_stage(S.ARCHIVED, cast=case.cast).do("reopen", "xf:clerk", ground="backflow")


@pytest.mark.parametrize("state", sorted(set(S) - set(ALLOWED) - {S.HANDED_OVER}))
def test_from_no_other_state(state: ClaimState) -> None:
    with pytest.raises(Refused) as refused:
        at_stage(state).do("reopen", "xf:clerk")
    assert refused.value.code == "action.wrong_state"


@pytest.mark.parametrize("ground", ["review", "backflow", "pressure"])
def test_a_concluded_matter_only_by_new_facts_or_supervision(ground: str) -> None:
    """N-4."""
    case = at_stage(S.CONCLUDED)
    with pytest.raises(Refused):
        case.do("reopen", "xf:clerk", ground=ground)
    case.do("reopen", "xf:clerk", ground="new_facts")
    assert case.state is S.HANDLING
    assert case.claim.review_unit_id is None


def test_by_an_office_that_holds_or_registered_it() -> None:
    case = at_stage(S.WITHDRAWN)
    with pytest.raises(NotAllowed):
        case.do("reopen")
    with pytest.raises(NotAllowed):
        case.do("reopen", "xf:supervisor")


def test_a_withdrawn_matter_that_had_been_sent_returns_to_its_unit() -> None:
    case = register()
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk")
    case.do("withdraw", requested_on=None, proof=None)
    case.do("reopen", "xf:clerk")
    assert (case.state, case.claim.unit_id) == (S.FORWARDED, case.cast.unit("d1-s1"))
