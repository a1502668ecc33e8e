"""How much of what was answered was adopted (建议采纳率), of all three kinds together."""

from collections.abc import Mapping
from decimal import Decimal

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.percent import percent


def adoption_rate(counts: Mapping[str, int]) -> Decimal | None:
    """Per cent of the answered that was adopted, wholly or in part; None of fewer than the place asks for."""
    answered = counts["answered"]
    return percent(counts["adopted"], answered) if answered >= catalogue.profile().watch.enough else None
