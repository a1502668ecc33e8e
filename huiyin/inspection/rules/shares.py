"""Shares of a sample with their 95 % interval (Wilson, the one that also holds for small numbers)."""

from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

from huiyin.kernel.percent import percent, tenth

_Z = 1.959963984540054


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """With one decimal; None of nothing."""
        return percent(self.part, self.whole)

    @property
    def interval(self) -> tuple[Decimal, Decimal] | None:
        """Between which shares the whole frame lies with 95 % confidence; None of nothing."""
        if not self.whole:
            return None
        n, p = self.whole, self.part / self.whole
        centre = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        half = _Z * sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2)) / (1 + _Z**2 / n)
        return tenth(Decimal(100 * max(0.0, centre - half))), tenth(Decimal(100 * min(1.0, centre + half)))
