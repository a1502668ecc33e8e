"""Shares of a sample with their 95 % interval (Wilson, the one that also holds for small numbers)."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import sqrt

_Z = 1.959963984540054
_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """With one decimal; None of nothing."""
        if not self.whole:
            return None
        return (Decimal(100 * self.part) / self.whole).quantize(_TENTH, rounding=ROUND_HALF_UP)

    @property
    def interval(self) -> tuple[Decimal, Decimal] | None:
        """Between which shares the whole frame lies with 95 % confidence; None of nothing."""
        if not self.whole:
            return None
        n, p = self.whole, self.part / self.whole
        centre = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        half = _Z * sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2)) / (1 + _Z**2 / n)
        return _percent(max(0.0, centre - half)), _percent(min(1.0, centre + half))


def _percent(share: float) -> Decimal:
    return Decimal(100 * share).quantize(_TENTH, rounding=ROUND_HALF_UP)
