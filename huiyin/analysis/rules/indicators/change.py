"""What has changed since another period: never without both bases, for eight months are not twelve."""

from dataclasses import dataclass
from decimal import Decimal

from huiyin.analysis.rules.indicators.period import Period
from huiyin.kernel.percent import tenth


@dataclass(frozen=True, kw_only=True)
class Base:
    """A value with the period that it is of, and of how many cases it was made."""

    value: Decimal | None
    cases: int
    period: Period


@dataclass(frozen=True, kw_only=True)
class Change:
    """By how much: percentage points of a share, per cent of a count, days of a median; None where nothing compares.

    `alike` says whether both periods are as long; where they are not, whoever shows it says so.
    """

    by: Decimal | None
    now: Base
    before: Base

    @property
    def alike(self) -> bool:
        """Whether the periods are as long as each other."""
        return self.now.period.alike(self.before.period)


def change(now: Base, before: Base, *, counted: bool, enough: int = 0) -> Change:
    """Set one against the other; a rate of fewer cases than `enough` on either side is not compared."""
    return Change(by=_by(now, before, counted, enough), now=now, before=before)


def _by(now: Base, before: Base, counted: bool, enough: int) -> Decimal | None:
    if now.value is None or before.value is None:
        return None
    if counted:
        return tenth((now.value - before.value) * 100 / before.value) if before.value else None
    return now.value - before.value if min(now.cases, before.cases) >= enough else None
