"""A call-back is marked as such, names the caller, and never comes from the evaluated unit (E-6, E-7)."""

import pytest

from huiyin.evaluation.models import Evaluation
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage, register

S = ClaimState
pytestmark = pytest.mark.django_db


def test_marked_with_the_caller_and_kept_apart() -> None:
    case = at_stage(S.SERVED)
    case.do("record_call_back", "xf:clerk")
    found = Evaluation.objects.get()
    assert (found.entered_by, found.caller_id) == ("call_back", case.cast["xf:clerk"].seat_id)
    case.do("evaluate")
    assert Evaluation.objects.filter(round=1).count() == 2


def test_the_called_citizen_is_named_by_number() -> None:
    case = at_stage(S.SERVED)
    with pytest.raises(Refused) as refused:
        other = register(case.cast, seed=2)
        case.do("record_call_back", "xf:clerk", number=other.registered.number)
    assert refused.value.code == "evaluation.other_arrival"
    case.do("record_call_back", "xf:clerk", number=case.registered.number)


def test_not_by_the_unit_itself() -> None:
    case = at_stage(S.SERVED)
    with pytest.raises(NotAllowed):
        case.do("record_call_back", "d1-s1:clerk")


def test_not_by_a_register_that_handled_it_itself() -> None:
    """E-6: a bureau that received and handled the matter does not enter the verdict on itself."""
    case = register(office="d1-cg")
    for verb, seat in (
        ("classify", "d1-cg:clerk"),
        ("choose_way", "d1-cg:handler"),
        ("accept", "d1-cg:handler"),
        ("issue_opinion", "d1-cg:handler"),
        ("serve", "d1-cg:handler"),
    ):
        case.do(verb, seat)
    with pytest.raises(Refused) as refused:
        case.do("record_call_back", "d1-cg:clerk")
    assert refused.value.code == "evaluation.own_unit"
