"""One recommendation whole: its paper, its evidence, its record, and what the asking seat may do with it."""

from dataclasses import dataclass
from datetime import date

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound
from huiyin.supervision.models import AdviceSource, Recommendation, RecommendationEvent
from huiyin.supervision.permissions import may_answer_advice, may_follow_up
from huiyin.supervision.queries.recommendations.events import events_of_advice, last_answer, owes, state_of
from huiyin.supervision.queries.recommendations.views import AdviceLine, advice_line
from huiyin.supervision.rules.adoptions import ADOPTED
from huiyin.supervision.rules.backing import Scope
from huiyin.supervision.rules.recommending import AdviceState
from huiyin.supervision.visibility import advice_seen


@dataclass(frozen=True, kw_only=True)
class SourceView:
    """One of several sources as it was frozen."""

    position: int
    source: str
    said: str
    matter_ids: tuple[int, ...]

    @property
    def which(self) -> str:
        """How its list is called among those of the recommendation."""
        return f"evidence-{self.position}"


@dataclass(frozen=True, kw_only=True)
class AdviceView:
    """One of them. `adopted_on` is the day of the first answer that adopted it: from then its effect is counted."""

    line: AdviceLine
    evidence: str
    source: str
    source_key: str
    sources: tuple[SourceView, ...]
    since: date
    until: date
    matter_ids: tuple[int, ...]
    scope: Scope
    responsible_id: int | None
    events: tuple[RecommendationEvent, ...]
    adopted_on: date | None
    done_by: date | None
    may_receive: bool
    may_answer: bool
    may_follow_up: bool


def scope_of(row: Recommendation) -> Scope:
    """By what later reports of the same thing are counted."""
    return Scope(
        topic_id=row.topic_key, field_code=row.field_code, place_id=row.place_id, unit_id=row.scope_unit_id
    )


def advice_number(recommendation_id: int) -> str:
    """The number of its paper, by which lists and reports name it."""
    return Recommendation.objects.values_list("document__number", flat=True).get(pk=recommendation_id)


def recommendation(actor: Actor, recommendation_id: int, *, on: date) -> AdviceView:
    """One in sight. Raises NotFound "recommendation.unknown"."""
    row = advice_seen(actor, on).select_related("document").filter(pk=recommendation_id).first()
    if row is None:
        raise NotFound(
            "没有这份建议书，或者不在您的权限范围内。请从列表中打开。", code="recommendation.unknown"
        )
    events = events_of_advice([row.pk])[row.pk]
    answer, owed = last_answer(events), owes(events)
    adopted = [one for one in events if one.adoption in ADOPTED]
    stands = answer is not None and not owed and answer.adoption in ADOPTED
    return AdviceView(
        line=advice_line(row, events, on),
        evidence=row.evidence,
        source=row.source,
        source_key=row.source_key,
        sources=tuple(
            SourceView(
                position=one.position, source=one.source, said=one.said, matter_ids=tuple(one.matter_ids)
            )
            for one in AdviceSource.objects.filter(recommendation=row).order_by("position")
        ),
        since=row.since,
        until=row.until,
        matter_ids=tuple(row.matter_ids),
        scope=scope_of(row),
        responsible_id=row.responsible_id,
        events=tuple(events),
        adopted_on=day_of(adopted[0].at) if adopted else None,
        done_by=answer.done_by if answer else None,
        may_receive=may_answer_advice(actor, row) and state_of(events) is AdviceState.ISSUED,
        may_answer=may_answer_advice(actor, row) and owed,
        may_follow_up=may_follow_up(actor, row) and stands and state_of(events) is AdviceState.ANSWERED,
    )
