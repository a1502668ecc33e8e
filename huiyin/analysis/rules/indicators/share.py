"""A share in per cent; of nothing there is no share."""

from dataclasses import dataclass
from decimal import Decimal

from huiyin.kernel.percent import percent, tenth


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


def mean_change(before: int, now: int, years: int) -> Decimal | None:
    """By how much per cent a volume has changed a year, were it the same each year; None where nothing compares.

    The years multiply: (now ÷ before) to the power of 1 ÷ years, less one. What is said of single years must agree with
    it, or it is wrong.
    """
    if before <= 0 or years < 1:
        return None
    each_year = (Decimal(now) / before) ** (Decimal(1) / years)
    return tenth((each_year - 1) * 100)
