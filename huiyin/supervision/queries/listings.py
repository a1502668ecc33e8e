"""Matters under listed supervision (挂牌督办): computed from measures; it ends when the mending is accepted."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.supervision.models import Evidence, Measure, MeasureEvent
from huiyin.supervision.rules.ladder import UnitRung


def listed_among(matter_ids: Collection[int]) -> frozenset[int]:
    """Those of the matters that are listed now."""
    if not matter_ids:
        return frozenset()
    return frozenset(_standing().filter(matter_id__in=matter_ids).values_list("matter_id", flat=True))


def listed_now() -> frozenset[int]:
    """All matters that are listed now: never many, for each was put up by a decision."""
    return frozenset(_standing().values_list("matter_id", flat=True))


def listed_of(unit_id: int) -> tuple[tuple[int, str], ...]:
    """The matters of a unit that are listed now: key and number."""
    rows = _standing().filter(measure__unit_id=unit_id).order_by("matter_id")
    return tuple(rows.values_list("matter_id", "matter__number").distinct())


def is_listing(measure: Measure) -> bool:
    """Whether matters are listed by this measure now."""
    return _standing().filter(measure=measure).exists()


def _standing() -> QuerySet[Evidence]:
    """An accepted answer to the listing, or to the act above it in the same round, takes the matters off."""
    accepted = MeasureEvent.objects.filter(
        kind="accepted",
        measure__unit_id=OuterRef("measure__unit_id"),
        measure__round=OuterRef("measure__round"),
        measure__rung__gte=UnitRung.LISTING,
    )
    return Evidence.objects.filter(~Exists(accepted), measure__rung=UnitRung.LISTING)
