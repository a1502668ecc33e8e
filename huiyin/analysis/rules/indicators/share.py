"""A share in per cent, exact and rounded half up; of nothing there is no share."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    numerator: int
    denominator: int

    @property
    def percent(self) -> Decimal | None:
        """In per cent with one decimal; None where there is nothing to have a share of."""
        return percent(self.numerator, self.denominator)

    def __str__(self) -> str:
        return "—" if self.percent is None else f"{self.percent}%"


def percent(part: int, whole: int) -> Decimal | None:
    """The part in per cent of the whole, with one decimal; None of nothing."""
    return tenth(Decimal(100 * part) / whole) if whole else None


def tenth(value: Decimal) -> Decimal:
    """With one decimal, half away from zero."""
    return value.quantize(TENTH, rounding=ROUND_HALF_UP)
