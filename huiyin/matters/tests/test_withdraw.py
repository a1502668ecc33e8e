"""Withdrawing: free, in writing where an office enters it, and nothing is left hanging."""

import pytest

from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.factories import at_stage, register
from huiyin.matters.models import Clock, Question, SubTask
from huiyin.matters.states import OPEN, ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", sorted(OPEN - {S.HANDED_OVER}))
def test_the_petitioner_withdraws_from_every_open_state(state: ClaimState) -> None:
    case = at_stage(state)
    case.do("withdraw", requested_on=None, proof=None)
    assert case.state is S.WITHDRAWN
    assert not Clock.objects.filter(claim=case.claim, ended_on__isnull=True).exists()


def test_an_office_needs_the_written_request() -> None:
    case = register()
    with pytest.raises(Refused) as refused:
        case.do("withdraw", "xf:clerk", requested_on=None)
    assert refused.value.code == "withdraw.not_in_writing"
    with pytest.raises(Refused):
        case.do("withdraw", "xf:clerk", proof=None)
    case.do("withdraw", "xf:clerk")
    assert case.state is S.WITHDRAWN


def test_helpers_and_questions_are_released() -> None:
    """Closed parent, closed children."""
    case = at_stage(S.HANDLING)
    case.do("ask_help", "d1-s1:handler")
    case.do("ask_petitioner", "d1-s1:handler")
    case.do("withdraw", requested_on=None, proof=None)
    assert not SubTask.objects.filter(answered_at__isnull=True).exists()
    assert not Question.objects.filter(answered_at__isnull=True).exists()


def test_others_may_not_withdraw() -> None:
    case = register()
    other = register(case.cast, seed=2)
    with pytest.raises(NotFound):
        case.do("withdraw", other.citizen)
    with pytest.raises(NotFound):
        case.do("withdraw", "d2-xf:clerk")
    with pytest.raises(NotAllowed):
        case.do("withdraw", "xf:supervisor")


def test_what_has_been_answered_is_not_withdrawn() -> None:
    with pytest.raises(Refused) as refused:
        at_stage(S.SERVED).do("withdraw")
    assert refused.value.code == "action.wrong_state"
