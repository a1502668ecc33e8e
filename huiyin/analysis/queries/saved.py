"""The searches that a seat keeps."""

from collections.abc import Mapping
from dataclasses import dataclass

from huiyin.analysis.models import SavedSearch
from huiyin.kernel.actor import Actor


@dataclass(frozen=True, kw_only=True)
class Saved:
    """One kept search."""

    id: int
    name: str
    asked: Mapping[str, str]


def saved_searches(actor: Actor) -> tuple[Saved, ...]:
    """Those of the own seat, by name."""
    rows = SavedSearch.objects.filter(seat_id=actor.seat_id or 0).order_by("name")
    return tuple(Saved(id=row.pk, name=row.name, asked=row.asked) for row in rows)
