"""A helper answers the lead, once, and then has no part to play."""

import pytest

from huiyin.kernel.errors import NotAllowed
from huiyin.matters.factories import at_stage
from huiyin.matters.models import SubTask
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db


def test_the_answer_reaches_the_lead() -> None:
    case = at_stage(S.HANDLING)
    case.do("ask_help", "d1-s1:handler", units=[case.cast.unit("d1-cg"), case.cast.unit("d1-build")])
    case.do("answer_help", "d1-cg:handler")
    mine = SubTask.objects.get(unit_id=case.cast.unit("d1-cg"))
    other = SubTask.objects.get(unit_id=case.cast.unit("d1-build"))
    assert (mine.answer, mine.answered_at) == ("管网正常，堵点在小区内。", case.at)
    assert other.answered_at is None
    assert case.state is S.HANDLING


def test_only_while_asked() -> None:
    case = at_stage(S.HANDLING)
    case.do("ask_help", "d1-s1:handler")
    case.do("answer_help", "d1-cg:liaison")
    with pytest.raises(NotAllowed):
        case.do("answer_help", "d1-cg:liaison")


def test_the_lead_does_not_answer_for_its_helper() -> None:
    case = at_stage(S.HANDLING)
    case.do("ask_help", "d1-s1:handler")
    with pytest.raises(NotAllowed):
        case.do("answer_help", "d1-s1:handler")


def test_after_all_answers_the_lead_concludes() -> None:
    """H-5: the lead is responsible to the petitioner."""
    case = at_stage(S.HANDLING)
    case.do("ask_help", "d1-s1:handler")
    case.do("answer_help", "d1-cg:head")
    case.do("issue_opinion", "d1-s1:handler")
    assert case.state is S.OPINION_ISSUED
