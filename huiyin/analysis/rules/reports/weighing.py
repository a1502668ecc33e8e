"""The mark of a body: its rates by their weights; none where one of them says nothing."""

from collections.abc import Mapping
from decimal import Decimal

from huiyin.analysis.rules.indicators.share import tenth
from huiyin.analysis.rules.reports.numbers import WEIGHTS


def mark(rates: Mapping[str, Decimal | None]) -> Decimal | None:
    """The mark out of a hundred; None where a rate is missing or of too few cases."""
    known = [(rates.get(key), weight) for key, weight in WEIGHTS]
    if any(rate is None for rate, _weight in known):
        return None
    return tenth(sum((rate * weight for rate, weight in known if rate is not None), Decimal()) / 100)
