"""Mediation begins with the consent of both sides and stops no clock (R-313, P-2, P-6)."""

import pytest

from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage
from huiyin.matters.models import Clock, Step
from huiyin.mediation.models import Mediation
from huiyin.mediation.queries import mediations

S = ClaimState
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", [S.HANDLING, S.SIMPLIFIED, S.SECOND_HANDLING])
def test_no_clock_is_touched(state: ClaimState) -> None:
    """P-6."""
    case = at_stage(state)
    before = list(Clock.objects.filter(claim=case.claim).order_by("id").values())
    case.do("agree_to_mediate", "d1-s1:handler")
    assert list(Clock.objects.filter(claim=case.claim).order_by("id").values()) == before
    assert case.state is state
    assert mediations(case.citizen, case.matter.pk, on=case.at.date())[0].other_label == "安居物业服务公司"


@pytest.mark.parametrize("side", ["petitioner_agrees", "other_agrees"])
def test_both_sides_consent(side: str) -> None:
    """R-313."""
    case = at_stage(S.HANDLING)
    with pytest.raises(Refused) as refused:
        case.do("agree_to_mediate", "d1-s1:handler", **{side: False})
    assert refused.value.code == "mediation.no_consent"


def test_a_person_on_the_other_side_is_kept_with_the_people() -> None:
    case = at_stage(S.HANDLING)
    case.do("agree_to_mediate", "d1-s1:handler", other_kind="person", other_name="钱邻居")
    row = Mediation.objects.get()
    assert row.other_party_id is not None
    assert row.other_name == ""
    assert not any("钱邻居" in str(step.values) for step in Step.objects.all())
    assert "钱邻居" not in mediations(case.cast["xf:clerk"], case.matter.pk, on=case.at.date())[0].other_label


def test_one_at_a_time_by_the_holder() -> None:
    case = at_stage(S.HANDLING)
    with pytest.raises(NotAllowed):
        case.do("agree_to_mediate", "xf:clerk")
    case.do("agree_to_mediate", "d1-s1:handler")
    with pytest.raises(Refused):
        case.do("agree_to_mediate", "d1-s1:handler")
