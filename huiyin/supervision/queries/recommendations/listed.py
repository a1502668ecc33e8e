"""Recommendations in the actor's sight: pages, how many stand how, and how many of the answered were adopted."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Count, QuerySet, Value

from huiyin.kernel.actor import Actor
from huiyin.supervision.queries.recommendations.sides import TABS, AdviceFilter, both_sides
from huiyin.supervision.queries.recommendations.views import AdviceLine, advice_lines, order_lines

PAGE_OF_ADVICE = 50


@dataclass(frozen=True, kw_only=True)
class AdvicePage:
    """One page, how many there are in all, and how many stand in each tab under the same filter."""

    rows: tuple[AdviceLine, ...]
    total: int
    page: int
    counts: dict[str, int]


def recommendations(actor: Actor, asked: AdviceFilter, *, on: date, page: int = 1) -> AdvicePage:
    """Those asked for, the newest first."""
    counts = _counts(actor, asked, on)
    total = counts[asked.tab]
    page = min(max(page, 1), max(1, -(-total // PAGE_OF_ADVICE)))
    first = (page - 1) * PAGE_OF_ADVICE
    rows = _lines(actor, asked, on, first, first + PAGE_OF_ADVICE)
    return AdvicePage(rows=rows, total=total, page=page, counts=counts)


def all_recommendations(actor: Actor, asked: AdviceFilter, *, on: date, most: int) -> tuple[AdviceLine, ...]:
    """All of them up to so many, for a sheet."""
    return _lines(actor, asked, on, 0, most)


def count_recommendations(actor: Actor, *, on: date) -> dict[str, int]:
    """How many stand in each tab of `recommendations`, on both sides and of all kinds."""
    return _counts(actor, AdviceFilter(), on)


def _counts(actor: Actor, asked: AdviceFilter, on: date) -> dict[str, int]:
    wanted = {f"in_{tab}": Count("pk", filter=tells) for tab, tells in TABS.items() if tab}
    found = [side.aggregate(in_=Count("pk"), **wanted) for side in both_sides(actor, asked, on=on)]
    return {tab: sum(one[f"in_{tab}"] for one in found) for tab in TABS}


def _lines(actor: Actor, asked: AdviceFilter, on: date, first: int, last: int) -> tuple[AdviceLine, ...]:
    advice, orders = (
        _keys(side.filter(TABS[asked.tab]), name)
        for name, side in zip(("advice", "order"), both_sides(actor, asked, on=on), strict=True)
    )
    keys = list(advice.union(orders, all=True).order_by("-issued_at", "-side", "-pk")[first:last])
    by_side = {
        "advice": advice_lines([key for _at, side, key in keys if side == "advice"], on),
        "order": order_lines([key for _at, side, key in keys if side == "order"], on),
    }
    return tuple(by_side[side][key] for _at, side, key in keys)


def _keys(rows: QuerySet[Any], side: str) -> QuerySet[Any]:
    named = Value(side, output_field=CharField())
    keys: QuerySet[Any] = rows.order_by().annotate(side=named).values_list("issued_at", "side", "pk")
    return keys
