"""What is there at a time, month by month: what came and went before, and in each month, looked at once for all."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from huiyin.analysis.queries.indicators.cases import as_they_stand
from huiyin.analysis.queries.indicators.held import Held
from huiyin.analysis.queries.indicators.stored import Asked
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.indicators.signs import STORED
from huiyin.kernel.actor import Actor

_DAWN = date(1950, 1, 1)
_MONTH = "CASE WHEN day >= %s THEN date_trunc('month', day)::date END"

Months = Counter[date | None]
"""How many in each month, and under None before the first of them."""


def stock_months(actor: Actor, known: Held, part: str, months: Sequence[Period]) -> dict[Period, int]:
    """Return for each month how many cases of `stock` belong to one of its parts."""
    came, went = (_by_month(actor, known, source, months) for source in ("received", "ended"))
    there, found = came[None] - went[None], {}
    for month in months:
        first = month.first.replace(day=1)
        numbers = {"came_before": there, "came": came[first], "went": went[first]}
        there += came[first] - went[first]
        found[month] = (numbers | {"stays": there})[part]
    return found


def _by_month(actor: Actor, known: Held, source: str, months: Sequence[Period]) -> Months:
    since, until = months[0].first, months[-1].last
    asked = Asked(held=known, bits=(0,), given=[since])
    asked.sums(STORED[source], (_DAWN, until), "month")
    found: Months = Counter()
    for month, many in asked.rows(f"SELECT {_MONTH}, sum(part0)::bigint", "GROUP BY 1"):
        found[month] += many
    for part in as_they_stand(actor, known, source, _DAWN, until):
        rows: Any = part.values_list("day_key", flat=True)
        found.update(day.replace(day=1) if day >= since else None for day in rows)
    return found
