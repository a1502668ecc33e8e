"""The figures of each month that has ended are published once, some days later, and never changed (E-3, R18)."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from huiyin.analysis.models import Publication
from huiyin.analysis.queries.published.counts import counted, first_day, so_far
from huiyin.analysis.rules.published import FAMILIES, TABLES, Family, Group, left_over, published
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.clock import day_of

AFTER, BACK = 5, 24
"""So many days after its end a month is published; so many months back what was missed is made up."""


def publish_months(at: datetime) -> int:
    """Publish the earliest month that has ended and is not published; returns how many, 0 when none is left."""
    since = first_day()
    if since is None:
        return 0
    done = set(Publication.objects.values_list("month", flat=True))
    ended = _ended(day_of(at) - timedelta(days=AFTER))
    waiting = [month for month in ended if month not in done and month >= since.replace(day=1)]
    if not waiting:
        return 0
    with transaction.atomic():
        least = catalogue.profile().watch.smallest_group
        Publication.objects.bulk_create(
            [Publication(month=waiting[0], made_at=at, least=least, rows=list(_rows(waiting[0], least)))],
            ignore_conflicts=True,
        )
    return 1


def _ended(on: date) -> list[date]:
    """The first days of the months before the one of a day, the earliest first."""
    months, first = [], on.replace(day=1)
    for _each in range(BACK):
        first = (first - timedelta(days=1)).replace(day=1)
        months.append(first)
    return months[::-1]


def _rows(month: date, least: int) -> Iterator[dict[str, Any]]:
    found = {key: counted(key, month) for key in FAMILIES}
    by_now = [so_far(key, month) for key in FAMILIES]
    for table in TABLES:
        names = {name for cells in found.values() for name in cells[table]}
        for n, (key, family) in enumerate(FAMILIES.items(), 1):
            none = (0,) * max(1, len(family.parts))
            cells = {name: found[key][table].get(name, none) for name in names}
            guards = left_over([one[table] for one in by_now[:n]], names)
            whole, parts = published(cells, least, guards)
            yield from _cells(table, family, whole, parts)
            if table == "all" and whole:
                yield from _at_least(family, cells, least)


def _at_least(family: Family, cells: Mapping[str, tuple[int, ...]], least: int) -> Iterator[dict[str, Any]]:
    """Where too few are on the bad side to be told, how many there are at least on the good one."""
    for name, parts in cells.items():
        if family.at_least and 0 < parts[1] < least <= parts[0]:
            known = max(0, sum(parts) - (least - 1))
            yield {"table": "all", "group": (name,), "figure": family.at_least.key, "value": known}


def _cells(
    table: str, family: Family, whole: tuple[Group, ...], parts: tuple[Group, ...]
) -> Iterator[dict[str, Any]]:
    for one in whole:
        yield {"table": table, "group": one.keys, "figure": family.whole.key, "value": one.parts[0]}
    for one in parts:
        for part, value in zip(family.parts, one.parts, strict=False):
            yield {"table": table, "group": one.keys, "figure": part.key, "value": value}
