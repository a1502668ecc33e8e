"""Time limits: a number and its unit. The unit belongs to each limit, never to the platform (A-1)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from huiyin.kernel.errors import Refused


class TimeUnit(StrEnum):
    """What a limit is counted in (A-1: 日 are calendar days, 工作日 are working days)."""

    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


UNIT_LABELS: dict[TimeUnit, str] = {
    TimeUnit.CALENDAR_DAYS: "日",
    TimeUnit.WORKING_DAYS: "个工作日",
    TimeUnit.MONTHS: "个月",
}


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit such as 60 calendar days; one year is 12 months. Raises Refused when n is below 1."""

    n: int
    unit: TimeUnit

    def __post_init__(self) -> None:
        if self.n < 1:
            raise Refused("期限应为不小于1的整数，请重新填写。", code="limit.not_positive", field="n")

    @classmethod
    def days(cls, n: int) -> Self:
        """n calendar days (日)."""
        return cls(n, TimeUnit.CALENDAR_DAYS)

    @classmethod
    def working_days(cls, n: int) -> Self:
        """n working days (工作日)."""
        return cls(n, TimeUnit.WORKING_DAYS)

    @classmethod
    def months(cls, n: int) -> Self:
        """n months, ending on the corresponding day (A-4)."""
        return cls(n, TimeUnit.MONTHS)

    def __str__(self) -> str:
        return f"{self.n}{UNIT_LABELS[self.unit]}"
