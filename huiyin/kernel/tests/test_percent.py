"""Shares in per cent, and figures of the cities among them."""

from decimal import Decimal

import pytest

from huiyin.kernel.percent import percent, tenth


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(62, 69, "89.9"), (1787, 1872, "95.5"), (1, 8, "12.5"), (1, 2000, "0.1")]
)
def test_a_share_has_one_decimal_and_half_goes_up(part: int, whole: int, said: str) -> None:
    assert str(percent(part, whole)) == said


def test_of_nothing_there_is_no_share_and_below_zero_half_goes_down() -> None:
    assert percent(0, 0) is None
    assert tenth(Decimal("-0.25")) == Decimal("-0.3")
