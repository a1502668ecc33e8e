"""Matters by what their arrivals say: the words themselves decide, an index of pairs of signs leads to them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters.models import Arrival, Matter
from huiyin.matters.visibility import visible


@dataclass(frozen=True, kw_only=True)
class Words:
    """Words that all must be in a text or title. `among` are arrivals that may hold them, and those behind `beyond`.

    Without `among` the words are so common that the newest texts are read.
    """

    words: tuple[str, ...]
    among: QuerySet[Any] | None
    beyond: int


def holding(found: QuerySet[Matter], asked: Words, actor: Actor, on: date) -> QuerySet[Matter]:
    """Those of the matters whose arrivals hold the words; what is sealed in an ordinary matter is not read (C-1)."""
    said = Arrival.objects.filter(Q(restricted=False) | Q(matter__restricted=True))
    for word in asked.words:
        said = said.filter(Q(text__icontains=word) | Q(matter__title__icontains=word))
    if asked.among is None:
        # One look for each matter, the newest first, until a page is full: never through all texts beforehand.
        there = Subquery(said.filter(matter_id=OuterRef("pk")).values(there=Value(True))[:1])
        return found.filter(Coalesce(there, Value(False)))
    parts = [said.filter(pk__in=asked.among), said.filter(pk__gt=asked.beyond)]
    if actor.has(Role.DISCIPLINE):
        # Accusations have no pairs; those that the compartment's seat may see are read.
        parts.append(said.filter(matter__in=visible(actor, on).filter(restricted=True)))
    first, *more = (part.values("matter_id") for part in parts)
    return found.filter(pk__in=first.union(*more))
