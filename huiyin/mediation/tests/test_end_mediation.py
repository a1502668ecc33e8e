"""Without agreement the handling goes on as before (R-313)."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage
from huiyin.mediation.queries import mediations

S = ClaimState
pytestmark = pytest.mark.django_db


def test_back_to_ordinary_handling() -> None:
    case = at_stage(S.HANDLING)
    before = case.clock("T-05")
    case.do("agree_to_mediate", "d1-s1:handler")
    case.do("end_mediation", "d1-s1:handler", after=20)
    assert case.state is S.HANDLING
    assert case.clock("T-05") == before
    assert (
        mediations(case.cast["xf:clerk"], case.matter.pk, on=case.at.date())[0].result_label == "未达成协议"
    )
    case.do("agree_to_mediate", "d1-s1:handler")
    case.do("issue_opinion", "d1-s1:handler")


def test_nothing_to_end() -> None:
    with pytest.raises(Refused):
        at_stage(S.HANDLING).do("end_mediation", "d1-s1:handler")
