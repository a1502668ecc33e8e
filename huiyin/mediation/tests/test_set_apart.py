"""A mediation about a claim that proves an accusation says nothing in the old matter (C-1)."""

import pytest

from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage
from huiyin.mediation.models import Mediation
from huiyin.mediation.queries import _view

pytestmark = pytest.mark.django_db


def test_c1_its_words_go_out_of_sight_with_the_claim() -> None:
    case = at_stage(ClaimState.HANDLING)
    case.do("split", "d1-s1:handler")
    case.do("agree_to_mediate", "d1-s1:handler", claim=case.claims[1], other_name="李某的物业公司")
    case.do("end_mediation", "d1-s1:handler", claim=case.claims[1], reason="李某不同意")
    assert "李某" in repr(_view(Mediation.objects.get()))
    case.do("separate", "xf:clerk", claim=case.claims[1])
    assert "李某" not in repr(_view(Mediation.objects.get()))
