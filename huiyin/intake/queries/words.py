"""Which arrivals may hold some words, by their pairs of signs."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from huiyin.intake.models import ArrivalText
from huiyin.intake.queries.frequencies import frequencies
from huiyin.matching.fingerprints import bigrams

COMMON = 20_000
"""Words that more texts than these may hold are found faster by reading the newest texts."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """Arrivals that hold all pairs of the words, to be read; None where the words are common.

    Arrivals behind `derived_to` have no pairs yet.
    """

    arrivals: QuerySet[Any] | None
    derived_to: int


def spelled(words: tuple[str, ...]) -> Spelled:
    """Look words of two signs or more up. Accusations have no pairs (C-1)."""
    pairs = sorted({pair for word in words for pair in bigrams(word)})
    held = frequencies()
    newest = ArrivalText.objects.order_by("-pk").values_list("pk", flat=True).first()
    if min((held.get(pair, 0) for pair in pairs), default=COMMON + 1) > COMMON:
        return Spelled(None, newest or 0)
    return Spelled(ArrivalText.objects.filter(bigrams__contains=pairs).values("pk"), newest or 0)
