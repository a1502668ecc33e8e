"""Screening: examined by the register, about the handling, never about the petitioner (JZ-29)."""

import pytest

from huiyin.evaluation.models import Evaluation
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage

S = ClaimState
pytestmark = pytest.mark.django_db
LOW = {"unit_level": "2", "office_level": "4", "solved": "no"}


def test_the_unit_asks_and_the_register_owes_the_decision() -> None:
    case = at_stage(S.SERVED)
    case.do("evaluate", **LOW)
    case.do("screen", "d1-s1:head")
    clock = case.clock("X-SCREEN")
    assert case.state is S.SCREENING
    assert clock is not None
    assert (clock.limit_n, clock.limit_unit, clock.unit_id) == (10, "working_days", case.cast.unit("xf"))
    assert Evaluation.objects.get().reaction == "screening"


def test_exactly_one_of_both() -> None:
    """JZ-29."""
    case = at_stage(S.SERVED)
    case.do("evaluate", **LOW)
    case.do("screen", "xf:clerk")
    with pytest.raises(Refused):
        case.do("arrange_second_handling", "xf:clerk")


def test_the_remedy_stays_open() -> None:
    """T-08."""
    case = at_stage(S.SCREENING)
    case.do("request_review")
    assert case.state is S.UNDER_REVIEW
    assert case.clock("X-SCREEN") is None
