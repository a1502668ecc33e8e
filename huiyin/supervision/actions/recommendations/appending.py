"""A recommendation held for an act, and a line in its record."""

from collections.abc import Sequence
from datetime import date, datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.supervision.models import Recommendation, RecommendationEvent
from huiyin.supervision.queries.recommendations.events import events_of_advice
from huiyin.supervision.visibility import advice_seen


def held(
    recommendation_id: int, *, by: Actor, on: date
) -> tuple[Recommendation, Sequence[RecommendationEvent]]:
    """One in the actor's sight, locked, with what happened to it. Raises NotFound "recommendation.unknown"."""
    row = advice_seen(by, on).select_for_update(of=("self",)).filter(pk=recommendation_id).first()
    if row is None:
        raise NotFound(
            "没有这份建议书，或者不在您的权限范围内。请从列表中打开。", code="recommendation.unknown"
        )
    return row, events_of_advice([row.pk])[row.pk]


def append(
    row: Recommendation, kind: str, *, by: Actor, at: datetime, text: str = "", **more: object
) -> RecommendationEvent:
    """Append an event with its audit row."""
    record(f"recommendation:{row.pk}", f"recommendation.{kind}", by=by, at=at)
    return RecommendationEvent.objects.create(
        recommendation=row, kind=kind, at=at, seat_id=by.seat_id, text=text, **more
    )
