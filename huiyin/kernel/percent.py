"""Shares in per cent with one decimal, exact and half away from zero: 62 of 69 are 89.9."""

from decimal import ROUND_HALF_UP, Decimal

TENTH = Decimal("0.1")


def percent(part: int, whole: int) -> Decimal | None:
    """The part in per cent of the whole, with one decimal; None of nothing."""
    return tenth(Decimal(100 * part) / whole) if whole else None


def tenth(value: Decimal) -> Decimal:
    """With one decimal, half away from zero."""
    return value.quantize(TENTH, rounding=ROUND_HALF_UP)
