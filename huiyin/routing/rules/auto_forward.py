"""When an office may let the platform forward a field by itself: enough measured, and right often enough."""

from dataclasses import dataclass
from decimal import Decimal

LEAST_MEASURED = 50
LOWEST_THRESHOLD = Decimal("0.9")
#: So far back, and so many of the newest, are held against what units took.
DAYS, MOST = 365, 200


@dataclass(frozen=True, slots=True)
class Measured:
    """For so many matters a unit was proposed; so many of these were taken by that unit."""

    measured: int
    right: int

    @property
    def precision(self) -> Decimal:
        """The share that was right; none measured is none right."""
        return Decimal(self.right) / self.measured if self.measured else Decimal(0)

    @property
    def words(self) -> str:
        """The share with how many there were."""
        return f"{self.precision:.1%}（{self.right}／{self.measured}件）"


def objection(found: Measured, threshold: Decimal) -> str:
    """Why it may not be switched on, or must be switched off; "" for no reason."""
    if found.measured < LEAST_MEASURED:
        return (
            f"近一年有建议且已由单位受理的只有{found.measured}件，至少需要{LEAST_MEASURED}件才能检验。"
            "请继续人工分流，积累后再启用。"
        )
    if found.precision < threshold:
        return f"测得的准确率为{found.words}，低于{threshold:.0%}。请先完善职责清单或者学习历史，准确率达到后再启用。"
    return ""
