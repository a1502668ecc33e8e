"""Which of some matters an actor may see: for modules above that count their own records."""

from collections.abc import Iterable
from datetime import date

from huiyin.kernel.actor import Actor
from huiyin.matters.visibility import visible


def seen_among(actor: Actor, matter_ids: Iterable[int], *, on: date) -> frozenset[int]:
    """Return those of the matters that the actor may see on a day, by one query."""
    wanted = list(matter_ids)
    return frozenset(visible(actor, on).filter(pk__in=wanted).values_list("pk", flat=True))
