"""The claims behind a number, found by the conditions by which it was counted."""

from dataclasses import dataclass
from datetime import date

from huiyin.analysis.queries.indicators.cases import CASES, condition
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.kernel.actor import Actor


@dataclass(frozen=True, kw_only=True)
class Narrow:
    """Of one unit, of one class (empty: not confirmed yet), or of all."""

    unit_id: int | None = None
    claim_class: str | None = None


ALL = Narrow()


def claims_behind(
    actor: Actor, indicator: Indicator, name: str, *, since: date, until: date, narrow: Narrow = ALL
) -> tuple[int, ...]:
    """Return them, the newest first; a claim stands there once for each of its cases."""
    found: list[int] = []
    for part in CASES[indicator.source](actor, since, until):
        rows = part.filter(condition(indicator.parts[name]))
        if narrow.unit_id is not None:
            rows = rows.filter(unit_key=narrow.unit_id)
        if narrow.claim_class is not None:
            rows = rows.filter(class_key=narrow.claim_class)
        found += rows.values_list("claim_key", flat=True)
    return tuple(sorted(found, reverse=True))
