"""X-2 of the rules: extension, review, recheck with hearing, every date as computed there (section 13.1)."""

from datetime import date

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, Case, at_stage

S = ClaimState
pytestmark = pytest.mark.django_db


def _dates(case: Case, rule: str) -> tuple[date, date]:
    clock = case.clock(rule)
    assert clock is not None
    return clock.strict, clock.rolled


@pytest.fixture
def accepted() -> Case:
    """Accepted on Monday 2026-07-06."""
    case = at_stage(S.FORWARDED, at=AT.replace(month=7, day=1))
    case.do("choose_way", "d1-s1:handler")
    case.do("accept", "d1-s1:handler", on=date(2026, 7, 6))
    return case


def test_the_whole_timeline(accepted: Case) -> None:
    case = accepted
    assert _dates(case, "T-05") == (date(2026, 9, 4), date(2026, 9, 4))
    case.do("extend", "d1-s1:head", on=date(2026, 9, 1), days=30)
    assert _dates(case, "T-05") == (date(2026, 10, 4), date(2026, 10, 8))
    case.do("issue_opinion", "d1-s1:handler", on=date(2026, 9, 25))
    case.do("serve", "d1-s1:handler", on=date(2026, 9, 28))
    assert _dates(case, "T-08") == (date(2026, 10, 28), date(2026, 10, 28))
    case.do("request_review", on=date(2026, 10, 20))
    assert _dates(case, "T-09") == (date(2026, 11, 19), date(2026, 11, 19))
    case.do("decide_review", "d1-gov:reviewer", on=date(2026, 11, 9))
    case.do("serve_review", "d1-gov:reviewer", on=date(2026, 11, 10))
    assert _dates(case, "T-10") == (date(2026, 12, 10), date(2026, 12, 10))
    case.do("request_recheck", on=date(2026, 11, 16))
    assert _dates(case, "T-11") == (date(2026, 12, 16), date(2026, 12, 16))
    case.do(
        "hold_hearing",
        "gov:reviewer",
        on=date(2026, 12, 4),
        first_day=date(2026, 11, 30),
        last_day=date(2026, 12, 4),
    )
    assert _dates(case, "T-11") == (date(2026, 12, 21), date(2026, 12, 21))
    case.do("decide_recheck", "gov:reviewer", on=date(2026, 12, 18))
    case.do("serve_recheck", "gov:reviewer", on=date(2026, 12, 21))
    assert case.state is S.CONCLUDED


def test_one_extension_of_at_most_thirty_days_before_expiry(accepted: Case) -> None:
    """P-3."""
    with pytest.raises(Refused):
        accepted.do("extend", "d1-s1:head", on=date(2026, 9, 1), days=31)
    with pytest.raises(Refused):
        accepted.do("extend", "d1-s1:head", on=date(2026, 9, 5), days=30)
    accepted.do("extend", "d1-s1:head", on=date(2026, 9, 4), days=10)
    with pytest.raises(Refused):
        accepted.do("extend", "d1-s1:head", days=10)
