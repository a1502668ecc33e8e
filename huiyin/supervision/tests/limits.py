"""Limits of one claim or of many, written as they come, and what the days owe them by a slow count."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.matters.models import Claim, Clock

_DAY = timedelta(days=1)
#: Autumn 2026 as the State Council published it: working Saturdays and Sundays, and days of rest in the week.
_WORKED = {date(2026, 9, 20), date(2026, 10, 10)}
_REST = {date(2026, 9, 25)} | {date(2026, 10, 1) + n * _DAY for n in range(7)}

RULES = ("T-01", "T-02", "T-05", "T-07", "X-EXEC")


@dataclass(frozen=True)
class Told:
    """One limit: from when to when, whether it ends, and when it was kept."""

    started: date
    strict: date
    provisional: bool = False
    kept: date | None = None

    def is_kept(self, on: date) -> bool:
        """Whether it was kept by a day."""
        return self.kept is not None and self.kept <= on


def works(day: date) -> bool:
    """Whether offices are open on a day of autumn 2026."""
    return day in _WORKED or (day.weekday() < 5 and day not in _REST)


def rolled(day: date) -> date:
    """A day, or the first working day after it."""
    while not works(day):
        day += _DAY
    return day


def owed(limit: Told, swept: Iterable[date], *, remind: int, short: int, answer: int) -> set[int]:
    """The rungs that sweeps on those days owe a limit, counted day by day."""
    rungs: set[int] = set()
    answer_by = date.max
    for day in sorted(filter(works, swept)):
        if day > answer_by and 2 in rungs:
            rungs.add(3)
        if limit.provisional or limit.is_kept(day):
            continue
        if day > rolled(limit.strict) and 2 not in rungs:
            rungs.add(2)
            answer_by = _working_days_later(day, answer)
        if _soon(limit, day, remind) and (limit.strict - limit.started).days > short:
            rungs.add(1)
    return rungs


def _soon(limit: Told, day: date, remind: int) -> bool:
    between = [day + n * _DAY for n in range(1, (limit.strict - day).days + 1)]
    return day <= limit.strict and sum(map(works, between)) <= remind


def _working_days_later(day: date, count: int) -> date:
    while count:
        day += _DAY
        count -= works(day)
    return day


def write(claim: Claim, limits: Collection[Told]) -> list[Clock]:
    """Running limits of a claim, each of a rule of its own."""
    return Clock.objects.bulk_create(
        Clock(
            claim=claim,
            rule=rule,
            unit_id=claim.unit_id,
            started_on=limit.started,
            limit_n=(limit.strict - limit.started).days,
            limit_unit="calendar_days",
            strict=limit.strict,
            rolled=rolled(limit.strict),
            provisional=limit.provisional,
        )
        for rule, limit in zip(RULES, limits, strict=False)
    )
