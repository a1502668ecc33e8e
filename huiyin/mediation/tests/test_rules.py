"""Consent and days of a mediation (R-313)."""

from datetime import date

import pytest

from huiyin.kernel.errors import Refused
from huiyin.mediation import rules

ON = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("petitioner", "other", "field"),
    [(False, True, "petitioner_agrees"), (True, False, "other_agrees"), (False, False, "petitioner_agrees")],
)
def test_both_sides_consent_first(petitioner: bool, other: bool, field: str) -> None:
    """R-313."""
    with pytest.raises(Refused) as refused:
        rules.check_consent(petitioner=petitioner, other=other)
    assert refused.value.field == field


def test_days_in_order() -> None:
    rules.check_days(on=ON, agreed_on=ON)
    rules.check_performance(on=ON, perform_by=ON)
    with pytest.raises(Refused):
        rules.check_days(on=ON, agreed_on=date(2026, 3, 3))
    with pytest.raises(Refused):
        rules.check_performance(on=ON, perform_by=date(2026, 3, 1))
