"""Days of a span as months, and days to be added to them or taken from them: whatever are fewer; pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

Span = tuple[date, date]
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Parted:
    """First days of the first and the last month of each run of months, and spans of days with their sign."""

    months: tuple[Span, ...]
    days: tuple[tuple[Span, int], ...]


@dataclass(frozen=True, kw_only=True)
class Cut:
    """First days of the first and the last whole month, where there are any, and the months that are cut."""

    months: tuple[Span, ...]
    edges: tuple[Span, ...]


def whole_months(since: date, until: date) -> Cut:
    """Part a span into whole months and what is left of others."""
    spans = list(_by_month(since, until))
    whole = [(first, first) for first, last in spans if first.day == 1 and last == _end(first)]
    edges = [(first, last) for first, last in spans if first.day != 1 or last != _end(first)]
    return Cut(months=tuple(_runs(whole)), edges=tuple(edges))


def parted(since: date, until: date) -> Parted:
    """Part a span into months and days."""
    months: list[Span] = []
    days: list[tuple[Span, int]] = []
    for first, last in _by_month(since, until):
        whole = first.replace(day=1), _end(first)
        beside = [(whole[0], first - _DAY), (last + _DAY, whole[1])]
        beside = [each for each in beside if each[0] <= each[1]]
        if _days((first, last)) <= sum(map(_days, beside)):
            days.append(((first, last), 1))
            continue
        days += [(each, -1) for each in beside]
        months.append((whole[0], whole[0]))
    return Parted(months=tuple(_runs(months)), days=tuple(days))


def _by_month(since: date, until: date) -> Iterator[Span]:
    """A span within one month as it is; else its cut first month, what lies between month by month, its cut last."""
    while since <= until:
        end = min(_end(since), until)
        yield since, end
        since = end + _DAY


def _runs(months: list[Span]) -> Iterator[Span]:
    """Months that follow each other, together."""
    if months:
        first = months[0][0]
        for (month, _same), (following, _other) in zip(months, [*months[1:], (None, None)], strict=True):
            if following is None or following != _end(month) + _DAY:
                yield first, month
                first = following or first


def _end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - _DAY


def _days(span: Span) -> int:
    return (span[1] - span[0]).days + 1
