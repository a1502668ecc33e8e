"""Days of a span as whole months and what is left at its ends; pure."""

from dataclasses import dataclass
from datetime import date, timedelta

Span = tuple[date, date]
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Parted:
    """The first days of the first and the last whole month, where there is one, and the days beside them."""

    months: Span | None
    edges: tuple[Span, ...]


def parted(since: date, until: date) -> Parted:
    """Part a span; a span within a month is left as it is."""
    first = since if since.day == 1 else _month_after(since)
    end = until if (until + _DAY).day == 1 else until.replace(day=1) - _DAY
    if end < first:
        return Parted(months=None, edges=((since, until),) if since <= until else ())
    edges = ((since, first - _DAY), (end + _DAY, until))
    return Parted(
        months=(first, end.replace(day=1)), edges=tuple(edge for edge in edges if edge[0] <= edge[1])
    )


def _month_after(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
