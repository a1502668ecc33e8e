"""Two verdicts by the petitioner and nobody else (E-5, E-6, JZ-29)."""

import pytest

from huiyin.evaluation.models import Evaluation
from huiyin.evaluation.queries import evaluations, rounds_left
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage, register

S = ClaimState
pytestmark = pytest.mark.django_db

LOW = {"unit_level": "1", "office_level": "4", "solved": "no", "reason": "没有解决"}


@pytest.mark.parametrize("state", [S.SERVED, S.SETTLED, S.REVIEW_SERVED, S.CONCLUDED])
def test_after_an_answer(state: ClaimState) -> None:
    case = at_stage(state)
    case.do("evaluate", unit_level="4", office_level="2", solved="partly")
    found = Evaluation.objects.get(claim=case.claim)
    assert (found.unit_level, found.office_level, found.solved) == (4, 2, "partly")
    assert (found.entered_by, found.arrival_id) == ("petitioner", case.registered.arrival_id)
    assert case.state is state


def test_one_evaluation_and_one_follow_up() -> None:
    """U13."""
    case = at_stage(S.SERVED)
    arrival = case.registered.arrival_id
    case.do("evaluate")
    assert rounds_left(case.claim.pk, arrival) == 1
    case.do("evaluate", unit_level="3")
    with pytest.raises(Refused) as refused:
        case.do("evaluate")
    assert refused.value.code == "evaluation.done"
    assert [view.follow_up for view in evaluations(case.citizen, case.matter.pk, on=case.at.date())] == [
        False,
        True,
    ]


def test_each_citizen_of_a_joined_matter_evaluates() -> None:
    main = at_stage(S.HANDLING)
    other = register(main.cast, seed=2)
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一问题")
    main.do("issue_opinion", "d1-s1:handler")
    main.do("serve", "d1-s1:handler")
    main.do("evaluate")
    main.do("evaluate", other.citizen, **LOW)
    assert [view.unit_level for view in evaluations(main.citizen, main.matter.pk, on=main.at.date())] == [5]
    assert [view.unit_level for view in evaluations(other.citizen, main.matter.pk, on=main.at.date())] == [1]
    assert len(evaluations(main.cast["xf:clerk"], main.matter.pk, on=main.at.date())) == 2
    assert evaluations(main.cast["d2-xf:clerk"], main.matter.pk, on=main.at.date()) == ()


@pytest.mark.parametrize("seat", ["xf:clerk", "d1-s1:handler", "d1-s1:head", "xf:supervisor"])
def test_no_organ_can_enter_it(seat: str) -> None:
    """E-6."""
    with pytest.raises(NotAllowed):
        at_stage(S.SERVED).do("evaluate", seat)


def test_a_stranger_finds_nothing_to_evaluate() -> None:
    case = at_stage(S.SERVED)
    with pytest.raises(NotFound):
        case.do("evaluate", register(case.cast, seed=2).citizen)


@pytest.mark.parametrize("state", [S.DECIDED_ELSEWHERE, S.HANDLING, S.DECLINED, S.ARCHIVED])
def test_not_elsewhere_and_not_before(state: ClaimState) -> None:
    """E-5: matters on another path are judged there."""
    with pytest.raises(Refused):
        at_stage(state).do("evaluate")


def test_dissatisfied_asks_the_unit_to_react() -> None:
    """JZ-29."""
    case = at_stage(S.SERVED)
    case.do("evaluate", **LOW)
    first = case.clock("X-VERDICT")
    case.do("evaluate", after=2, **LOW)
    again = case.clock("X-VERDICT")
    assert first is not None
    assert again is not None
    assert (first.unit_id, again.pk) == (case.cast.unit("d1-s1"), first.pk)


@pytest.mark.parametrize("state", [S.REVIEW_SERVED, S.CONCLUDED])
def test_a_decided_remedy_is_not_handled_a_second_time(state: ClaimState) -> None:
    case = at_stage(state)
    case.do("evaluate", **LOW)
    assert case.clock("X-VERDICT") is None


def test_low_office_level_alone_does_not_burden_the_unit() -> None:
    case: Case = at_stage(S.SERVED)
    case.do("evaluate", unit_level="5", office_level="1")
    assert case.clock("X-VERDICT") is None
