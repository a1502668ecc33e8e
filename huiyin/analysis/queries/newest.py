"""The newest rows that hold some words: rare words by their index, common ones by reading.

Nothing is left to the planner's guess. Words that few rows can hold are looked up at once, and counted. Of very
common ones the newest rows are read; then the index is asked block by block, each time for more of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F, IntegerField, Q, QuerySet, Value
from django.db.models.expressions import CombinedExpression

from huiyin.analysis.queries.limited import TooSlowError, limited
from huiyin.analysis.rules.keys import BLOCK, Kind, block_of, mark

DIRECT = 1_500
"""So many rows are looked at in one go."""
RARE = 10_000
"""Of what is so rare that nobody counted it, so many: nearly always there are far fewer than there could be."""
READ_FIRST = 4_096
COMMON = 0.02
"""Of a word that such a share of rows may hold, the newest rows hold enough."""
READ_MOST = 65_536
"""Without any key so many of the newest rows are read at most."""
PATIENCE = 400
"""Milliseconds for one statement."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What rows must hold: `reads` decides, `keys` (None: nothing) lead to `at_most` of `rows`.

    What is held by up to `uncounted` rows was not counted.
    """

    reads: Q
    keys: Q | None
    at_most: int
    rows: int
    uncounted: int = 0

    @property
    def is_rare(self) -> bool:
        """Whether all rows to which the keys lead are looked at in one go."""
        return self.keys is not None and self.at_most <= max(DIRECT, min(self.uncounted, RARE))


@dataclass(frozen=True, kw_only=True)
class Looked:
    """Rows by key, newest first. `whole`: all was looked through; else only down to the row `until`."""

    ids: tuple[int, ...]
    whole: bool
    slow: bool = False
    until: int | None = None


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A part of the table; `first` is its lowest key."""

    within: Q
    first: int
    in_order: bool = False


def newest(rows: QuerySet[Any], wanted: Wanted, *, before: int | None, page: int, counted: int) -> Looked:
    """The first rows below `before`: one more than a page, or up to `counted` where that costs nothing more."""
    top = before or _top(rows.model) + 1
    most = (counted if wanted.is_rare else page) + 1
    found: list[int] = []
    until, slow = top, False
    try:
        with limited(PATIENCE):
            for stretch in _stretches(wanted, top):
                found += _ids(rows.filter(stretch.within, wanted.reads), stretch, most - len(found))
                until = stretch.first
                if len(found) >= most:
                    until = found[-1]
                    break
    except TooSlowError:
        slow = True
    whole = not slow and until <= 0
    return Looked(ids=tuple(found), whole=whole, slow=slow, until=None if whole else until)


def together(first: Looked, second: Looked) -> Looked:
    """The rows of two tables with the same keys; none below where either stopped, for there they would be mixed up."""
    reached = [one.until for one in (first, second) if one.until is not None]
    ids = sorted({*first.ids, *second.ids}, reverse=True)
    return Looked(
        ids=tuple(key for key in ids if key >= max(reached, default=0)),
        whole=first.whole and second.whole,
        slow=first.slow or second.slow,
        until=max(reached, default=None),
    )


def _top(model: Any) -> int:
    return model.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _ids(rows: QuerySet[Any], stretch: Stretch, most: int) -> list[int]:
    # A sum is in no index: the rows of the blocks are found by their words and then put in order.
    order = F("pk") if stretch.in_order else CombinedExpression(F("pk"), "+", Value(0, IntegerField()))
    return list(rows.order_by(order.desc()).values_list("pk", flat=True)[:most])


def _stretches(wanted: Wanted, top: int) -> Iterator[Stretch]:
    if wanted.keys is None:
        yield _read(top, READ_MOST)
        return
    if wanted.is_rare:
        yield Stretch(within=Q(pk__lt=top) & wanted.keys, first=0)
        return
    if wanted.at_most > COMMON * wanted.rows:
        yield _read(top, READ_FIRST)
        top -= READ_FIRST
    yield from _blocks(top, wanted.keys)


def _read(top: int, length: int) -> Stretch:
    return Stretch(within=Q(pk__lt=top, pk__gte=top - length), first=top - length, in_order=True)


def _blocks(top: int, keys: Q) -> Iterator[Stretch]:
    """Blocks from `top` down, twice as many each time."""
    high, size = block_of(max(top - 1, 0)), 1
    while top > 0:
        low = max(high - size + 1, 0)
        marks = [mark(Kind.BLOCK, block + 1) for block in range(low, high + 1)]
        first = low * BLOCK
        within = Q(keys__contains=marks) if len(marks) == 1 else Q(keys__overlap=marks)
        yield Stretch(within=within & keys & Q(pk__lt=top), first=first)
        top, high, size = first, low - 1, size * 2
