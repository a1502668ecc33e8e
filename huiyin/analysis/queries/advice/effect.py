"""What a recommendation brought about: reports of the same thing in as many days before it was adopted as after."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db.models import QuerySet

from huiyin.analysis.models import LookBack
from huiyin.analysis.queries.hot.sight import Span, in_sight, subject_matters
from huiyin.analysis.rules.governance import Spans, spans
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.supervision.queries.recommendations import AdviceView, Scope, in_scope

Which = Literal["evidence", "before", "after", "looked-before", "looked-after"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceEffect:
    """Both spans and what they brought, in the sight of who asks. Of fewer than `enough` before no change is told."""

    spans: Spans
    before: int
    after: int
    enough: int

    @property
    def change(self) -> float | None:
        """In per cent; None where there are too few."""
        return (self.after - self.before) / self.before * 100 if self.before >= self.enough else None


def effect_of(actor: Actor, view: AdviceView, *, on: date) -> AdviceEffect | None:
    """What came before and after; None before anything was adopted, or where there is nothing to count by."""
    both = _spans(view, on)
    if both is None:
        return None
    before, after = (reported(actor, view.scope, on, days).count() for days in (both.before, both.after))
    enough = catalogue.profile().watch.enough
    return AdviceEffect(spans=both, before=before, after=after, enough=enough)


def matters_of(actor: Actor, view: AdviceView, which: Which, *, on: date, position: int = 0) -> QuerySet:  # type: ignore[type-arg]
    """The matters behind a number, in the sight of who asks; of the evidence those of one source, where it is named."""
    if which not in ("before", "after"):
        frozen = frozen_in(view, which)
        keys = next((one.matter_ids for one in view.sources if one.position == position), frozen)
        return in_sight(actor, on).filter(pk__in=keys)
    both = _spans(view, on)
    if both is None:
        return in_sight(actor, on).none()
    return reported(actor, view.scope, on, both.before if which == "before" else both.after)


def frozen_in(view: AdviceView, which: Which) -> Collection[int]:
    """The matters of the evidence, or of the look back, as they were frozen; of what is counted anew there are none."""
    if which == "evidence":
        return view.matter_ids
    if which in ("before", "after"):
        return ()
    side = "before_ids" if which == "looked-before" else "after_ids"
    found = LookBack.objects.filter(recommendation_id=view.line.id).values_list(side, flat=True).first()
    return found or ()


def reported(actor: Actor, scope: Scope, on: date, days: tuple[date, date]) -> QuerySet:  # type: ignore[type-arg]
    """The matters of a scope that were received on these days, in the sight of who asks."""
    since, until = days
    if scope.topic_id is not None:
        span = Span(since=since, until=until)
        return subject_matters(actor, f"topic:{scope.topic_id}", on, place_id=scope.place_id, span=span)
    return in_scope(actor, scope, on, since=since, until=until)


def _spans(view: AdviceView, on: date) -> Spans | None:
    if view.adopted_on is None or not view.scope.known:
        return None
    return spans(view.adopted_on, on)
