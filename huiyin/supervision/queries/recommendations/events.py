"""What happened to recommendations."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from huiyin.supervision.models import Recommendation, RecommendationEvent
from huiyin.supervision.rules.recommending import OWES, AdviceState, advice_state


def events_of_advice(ids: Collection[int]) -> Mapping[int, list[RecommendationEvent]]:
    """The events of recommendations in their order, in one statement."""
    found: defaultdict[int, list[RecommendationEvent]] = defaultdict(list)
    rows = RecommendationEvent.objects.filter(recommendation_id__in=ids) if ids else ()
    for row in sorted(rows, key=lambda one: one.pk):
        found[row.recommendation_id].append(row)
    return found


def state_of(events: Sequence[RecommendationEvent]) -> AdviceState:
    """How a recommendation stands after what happened."""
    return advice_state([one.kind for one in events])


def owed_until(row: Recommendation, events: Sequence[RecommendationEvent]) -> date:
    """The day by which the answer was last asked for."""
    later = [one.answer_by for one in events if one.kind == "not_carried_out" and one.answer_by]
    return later[-1] if later else row.answer_by


def last_answer(events: Sequence[RecommendationEvent]) -> RecommendationEvent | None:
    """The answer that stands, None before the first."""
    return next((one for one in reversed(events) if one.kind == "answered"), None)


def owes(events: Sequence[RecommendationEvent]) -> bool:
    """Whether the addressee owes an answer."""
    return state_of(events) in OWES
