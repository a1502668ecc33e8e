"""Accepting a request within the region's own limit (T-13: Shandong, three working days)."""

from datetime import date

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage, served

pytestmark = pytest.mark.django_db


def test_three_working_days_in_shandong(settings: object) -> None:
    """T-13: received on Thursday 2026-04-30, before the holidays and a make-up Saturday."""
    settings.HUIYIN_PROFILE = "shandong"  # type: ignore[attr-defined]
    case = served(date(2026, 4, 10))
    case.do("request_review", on=date(2026, 4, 30))
    clock = case.clock("T-13")
    assert clock is not None
    assert (clock.strict, clock.unit_id) == (date(2026, 5, 8), case.cast.unit("d1-gov"))
    case.do("accept_review", "d1-gov:clerk", on=date(2026, 5, 8))
    assert case.clock("T-13") is None
    assert case.clock("T-09") is not None
    with pytest.raises(Refused):
        case.do("accept_review", "d1-gov:clerk")


def test_the_national_rules_know_no_such_step() -> None:
    """T-13: none in the national text."""
    case = at_stage(ClaimState.UNDER_REVIEW)
    assert case.clock("T-13") is None
    with pytest.raises(Refused):
        case.do("accept_review", "d1-gov:clerk")
