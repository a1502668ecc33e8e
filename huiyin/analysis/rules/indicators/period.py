"""The span of days that an indicator tells of: a month, a quarter, a year, or from one day to another."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.kernel.errors import Refused

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_EARLIEST, _LONGEST = 2000, 366 * 5
_KEYS = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d\d)))?")


@dataclass(frozen=True, kw_only=True)
class Period:
    """Both days belong to it. `kind` is month, quarter, year, or days for any other span."""

    first: date
    last: date
    kind: str = "days"

    @property
    def days(self) -> int:
        """How many there are."""
        return (self.last - self.first).days + 1

    @property
    def key(self) -> str:
        """As it stands in addresses: 2026-03, 2026-Q1, 2026, or two days."""
        return {
            "month": f"{self.first:%Y-%m}",
            "quarter": f"{self.first:%Y}-Q{(self.first.month + 2) // 3}",
            "year": f"{self.first:%Y}",
        }.get(self.kind, f"{self.first}_{self.last}")

    def alike(self, other: "Period") -> bool:
        """Whether numbers of both may be set against each other: the same kind, or as many days."""
        same_kind = self.kind == other.kind and self.kind in _MONTHS
        return same_kind or self.days == other.days

    def until(self, today: date) -> "Period":
        """As far as it has passed."""
        return self if self.last <= today else Period(first=self.first, last=today)

    @property
    def months(self) -> tuple["Period", ...]:
        """The months that it touches, the first and the last cut where it begins and ends."""
        found = [_of("month", self.first)]
        while found[-1].last < self.last:
            found.append(_of("month", found[-1].last + timedelta(days=1)))
        return tuple(
            one
            if one.first >= self.first and one.last <= self.last
            else Period(first=max(one.first, self.first), last=min(one.last, self.last))
            for one in found
        )


def before(whole: Period, today: date) -> Period:
    """The period before; of one that still runs as many days from the beginning of the one before."""
    if whole.kind not in _MONTHS:
        seen = whole.until(today)
        return Period(first=seen.first - timedelta(days=seen.days), last=seen.first - timedelta(days=1))
    earlier = _of(whole.kind, whole.first - timedelta(days=1))
    return _as_far(earlier, whole, today)


def year_before(whole: Period, today: date) -> Period:
    """The same days of the year before; of a period that still runs as far as it has passed."""
    if whole.kind in _MONTHS:
        return _as_far(_of(whole.kind, _last_year(whole.first)), whole, today)
    seen = whole.until(today)
    return Period(first=_last_year(seen.first), last=_last_year(seen.last))


def after(whole: Period) -> Period:
    """The period after it."""
    if whole.kind in _MONTHS:
        return _of(whole.kind, whole.last + timedelta(days=1))
    return Period(first=whole.last + timedelta(days=1), last=whole.last + timedelta(days=whole.days))


def year_until(day: date) -> Period:
    """Twelve months, of which the last is that of a day as far as it has passed."""
    first = day.replace(day=1)
    begin = (
        first.replace(year=first.year - 1, month=first.month + 1)
        if first.month < 12
        else first.replace(month=1)
    )
    return Period(first=begin, last=day)


def month_of(day: date) -> Period:
    """The month in which a day lies."""
    return _of("month", day)


def read(key: str, *, today: date) -> Period:
    """A period from its key. Raises Refused for what is none, lies ahead, or runs backwards."""
    found = _KEYS.fullmatch(key)
    period = _named(found) if found else _span(key)
    if period is None or period.first.year < _EARLIEST:
        raise Refused(
            "看不懂这个时期，请写成2026-03、2026-Q1、2026，或者选择起止日期。", code="period.unknown"
        )
    return _checked(period, today)


def between(first: date, last: date, *, today: date) -> Period:
    """A span of days. Raises Refused where it lies ahead, runs backwards, or is longer than five years."""
    return _checked(Period(first=first, last=last), today)


def _checked(period: Period, today: date) -> Period:
    if period.last < period.first:
        raise Refused("结束日期早于开始日期，请对调或者重新选择。", code="period.reversed")
    if period.first > today:
        raise Refused("所选时期还没有开始，没有数字可看，请选择今天或者以前的日期。", code="period.future")
    if period.days > _LONGEST:
        raise Refused("所选时期超过五年，请缩短后再看。", code="period.too_long")
    return period


def _named(found: re.Match[str]) -> Period | None:
    year, quarter, month = found.groups()
    first_month = 3 * int(quarter) - 2 if quarter else int(month or 1)
    if not 1 <= first_month <= 12 or int(year) < _EARLIEST:
        return None
    return _of("quarter" if quarter else "month" if month else "year", date(int(year), first_month, 1))


def _span(key: str) -> Period | None:
    first, _sign, last = key.partition("_")
    try:
        return Period(first=date.fromisoformat(first), last=date.fromisoformat(last))
    except ValueError:
        return None


def _of(kind: str, day: date) -> Period:
    months = _MONTHS[kind]
    first = date(day.year, day.month - (day.month - 1) % months, 1)
    follows = first.year * 12 + first.month - 1 + months
    return Period(first=first, last=date(follows // 12, follows % 12 + 1, 1) - timedelta(days=1), kind=kind)


def _as_far(earlier: Period, whole: Period, today: date) -> Period:
    seen = whole.until(today)
    if seen is whole:
        return earlier
    return Period(first=earlier.first, last=min(earlier.first + timedelta(days=seen.days - 1), earlier.last))


def _last_year(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)
