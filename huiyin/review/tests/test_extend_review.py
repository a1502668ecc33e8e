"""Extending a review or recheck: none nationally, once and at most thirty days in Beijing (T-12)."""

from datetime import timedelta

import pytest

from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage

S = ClaimState
pytestmark = pytest.mark.django_db


@pytest.fixture
def beijing(settings: object) -> None:
    settings.HUIYIN_PROFILE = "beijing"  # type: ignore[attr-defined]


@pytest.mark.usefixtures("beijing")
@pytest.mark.parametrize(
    ("state", "rule", "seat"),
    [(S.UNDER_REVIEW, "T-09", "d1-gov:head"), (S.UNDER_RECHECK, "T-11", "gov:head")],
)
def test_once_in_beijing(state: ClaimState, rule: str, seat: str) -> None:
    """T-12."""
    case = at_stage(state)
    before = case.clock(rule)
    case.do("extend_review", seat, days=30)
    after = case.clock(rule)
    assert before is not None
    assert after is not None
    assert after.strict == before.strict + timedelta(30)
    with pytest.raises(Refused) as refused:
        case.do("extend_review", seat, days=1)
    assert refused.value.code == "extension.second"


@pytest.mark.usefixtures("beijing")
def test_not_longer_not_later_not_by_others() -> None:
    """T-12."""
    case = at_stage(S.UNDER_REVIEW)
    with pytest.raises(NotAllowed):
        case.do("extend_review", "d1-gov:reviewer")
    with pytest.raises(Refused) as refused:
        case.do("extend_review", "d1-gov:head", days=31)
    assert refused.value.code == "extension.too_long"
    with pytest.raises(Refused) as refused:
        case.do("extend_review", "d1-gov:head", after=60)
    assert refused.value.code == "extension.late"


def test_the_national_rules_know_no_extension() -> None:
    """T-12: none in the national text."""
    with pytest.raises(Refused) as refused:
        at_stage(S.UNDER_REVIEW).do("extend_review", "d1-gov:head")
    assert refused.value.code == "action.wrong_state"
