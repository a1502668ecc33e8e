"""Days of a span as months or years, and days to be added to them or taken from them: whatever are fewer; pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

Span = tuple[date, date]
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Parted:
    """First days of the first and the last month (year) of each run of them, and spans of days with their sign."""

    months: tuple[Span, ...]
    days: tuple[tuple[Span, int], ...]


@dataclass(frozen=True, kw_only=True)
class Cut:
    """First days of the first and the last whole month, where there are any, and the months that are cut."""

    months: tuple[Span, ...]
    edges: tuple[Span, ...]


def whole_months(since: date, until: date) -> Cut:
    """Part a span into whole months and what is left of others."""
    spans = list(_by(_end, since, until))
    whole = [(first, first) for first, last in spans if first.day == 1 and last == _end(first)]
    edges = [(first, last) for first, last in spans if first.day != 1 or last != _end(first)]
    return Cut(months=tuple(_runs(whole, _end)), edges=tuple(edges))


def parted(since: date, until: date, by: str = "month") -> Parted:
    """Part a span into months, or years, and days."""
    end = _ENDS[by]
    months: list[Span] = []
    days: list[tuple[Span, int]] = []
    for first, last in _by(end, since, until):
        whole = _begin(by, first), end(first)
        beside = [(whole[0], first - _DAY), (last + _DAY, whole[1])]
        beside = [each for each in beside if each[0] <= each[1]]
        if _days((first, last)) <= sum(map(_days, beside)):
            days.append(((first, last), 1))
            continue
        days += [(each, -1) for each in beside]
        months.append((whole[0], whole[0]))
    return Parted(months=tuple(_runs(months, end)), days=tuple(days))


def _by(end: Callable[[date], date], since: date, until: date) -> Iterator[Span]:
    """A span within one month as it is; else its cut first month, what lies between month by month, its cut last."""
    while since <= until:
        last = min(end(since), until)
        yield since, last
        since = last + _DAY


def _begin(by: str, day: date) -> date:
    return day.replace(day=1) if by == "month" else day.replace(month=1, day=1)


def _runs(months: list[Span], end: Callable[[date], date]) -> Iterator[Span]:
    """Months that follow each other, together."""
    if months:
        first = months[0][0]
        for (month, _same), (following, _other) in zip(months, [*months[1:], (None, None)], strict=True):
            if following is None or following != end(month) + _DAY:
                yield first, month
                first = following or first


def _end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - _DAY


def _end_of_year(day: date) -> date:
    return day.replace(month=12, day=31)


def _days(span: Span) -> int:
    return (span[1] - span[0]).days + 1


_ENDS = {"month": _end, "year": _end_of_year}
