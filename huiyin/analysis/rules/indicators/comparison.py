"""Bodies compared by the quality of their work: a score of weighted indicators, and places by score (PK-29).

Never by how many petitions or petitioners there are (E-12): only shares that have a better direction may have a weight.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from statistics import median
from typing import TypeVar

from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.kernel.percent import tenth

_FLOOR_OF_WEIGHT = Decimal("0.5")
FEWEST_PEERS = 5
"""Of fewer bodies the middle value would tell of one of them."""
Key = TypeVar("Key")


def may_weigh(indicator: Indicator) -> bool:
    """Whether an indicator says how well work was done: a share, of which more or less is better."""
    return indicator.kind == "share" and indicator.better != "neutral"


def score(
    values: Mapping[str, Decimal], weights: Mapping[str, int], known: Mapping[str, Indicator]
) -> Decimal | None:
    """Of 100, by the weights of those `values` there are; None where they have less than half of all weight."""
    kept = {key: value for key, value in values.items() if key in weights}
    weight = sum(weights[key] for key in kept)
    if not kept or weight < _FLOOR_OF_WEIGHT * sum(weights.values()):
        return None
    good = (weights[key] * _goodness(known[key], value) for key, value in kept.items())
    return tenth(sum(good, Decimal()) / weight)


def placed(scores: Mapping[Key, Decimal]) -> list[tuple[int, Key]]:
    """The place of each, the best first; who has as much has the same place."""
    ordered = sorted(scores.values(), reverse=True)
    return sorted(((ordered.index(value) + 1, key) for key, value in scores.items()), key=lambda one: one[0])


def middle(values: Sequence[Decimal]) -> Decimal | None:
    """The median of the bodies' values; None of fewer than five, which would tell of a single one."""
    return tenth(median(values)) if len(values) >= FEWEST_PEERS else None


def _goodness(indicator: Indicator, value: Decimal) -> Decimal:
    return value if indicator.better == "more" else 100 - value
