"""A claim carries the channel of its matter, however it came to be: the overseers count the open ones by it (U41)."""

import pytest

from huiyin.matters.factories import Case, at_stage
from huiyin.matters.models import Claim
from huiyin.matters.states import ClaimState

pytestmark = pytest.mark.django_db


@pytest.fixture
def parted() -> Case:
    case = at_stage(ClaimState.REGISTERED, channel="letter")
    case.do("split", "xf:clerk")
    return case


def test_a_claim_that_is_split_off_keeps_the_channel(parted: Case) -> None:
    assert {claim.channel for claim in parted.claims} == {"letter"}


def test_a_claim_that_is_set_apart_keeps_the_channel(parted: Case) -> None:
    parted.do("separate", "xf:clerk", claim=parted.claims[1], accused_units=[parted.cast.unit("d1-cg")])
    found = list(Claim.objects.select_related("matter"))
    assert len({claim.matter_id for claim in found}) == 2
    assert all(claim.channel == claim.matter.channel == "letter" for claim in found)
