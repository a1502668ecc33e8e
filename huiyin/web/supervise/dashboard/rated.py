"""Values of indicators as cells: of too few cases only that they are too few; each opens its cases."""

from decimal import Decimal
from functools import cache

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.analysis.queries import indicators
from huiyin.analysis.queries.indicators import Indicator, Tally
from huiyin.web.supervise.dashboard.board import Cell
from huiyin.web.supervise.indicators.words import value_words

QUALITY = (
    "timely_notice",
    "timely_handling",
    "once_resolved",
    "solved",
    "satisfied",
    "changed",
    "timely_execution",
    "median_days",
)
COURSES = ("timely_notice", "timely_handling", "once_resolved", "solved")


def chosen(keys: tuple[str, ...]) -> tuple[Indicator, ...]:
    """The indicators of these keys."""
    return tuple(indicators.INDICATORS[key] for key in keys)


def enough(one: Indicator, tally: Tally) -> Decimal | None:
    """The value, where there are enough cases for one."""
    return None if indicators.few(one, tally) else tally.value(one)


def rated(one: Indicator, tally: Tally, query: str, *, note: str = "") -> Cell:
    """The value with the number of its cases; `query` is the rest of the address of their list."""
    value = enough(one, tally)
    made = _("%(n)s件") % {"n": f"{tally.whole:,}"} if value is not None and not one.counted else ""
    return Cell(
        text=value_words(one, tally),
        url=f"{_listed(one.key)}?{query}" if tally.whole else "",
        drawn="" if value is None else str(value),
        note=note or made,
    )


@cache
def _listed(key: str) -> str:
    """The list of its cases; asked for by each of thousands of cells."""
    return reverse("supervise:indicator_listed", args=[key, "whole"])
