"""What of topics and alerts an actor may see: every number and list of theirs is made from these questions."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.analysis.models import Topic, TopicMatter, TrendAlert
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import midnight
from huiyin.matters.queries.reported import in_field
from huiyin.matters.queries.seen import visible
from huiyin.units import queries as units

TOPIC, FIELD = "topic", "field"


def in_sight(actor: Actor, on: date) -> QuerySet:  # type: ignore[type-arg]
    """Ordinary matters that the actor may see. Accusations are in no topic and no count, whoever asks (C-1)."""
    return visible(actor, on).filter(restricted=False)


def members(actor: Actor, on: date) -> QuerySet[TopicMatter]:
    """Matters in topics, as far as the actor may see them."""
    return TopicMatter.objects.filter(Exists(in_sight(actor, on).filter(pk=OuterRef("matter_id"))))


def roots() -> dict[int, int]:
    """Which topic a merged one belongs to now."""
    into = dict(Topic.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into_id"))
    return {topic_id: _root(topic_id, into) for topic_id in into}


def _root(topic_id: int, into: dict[int, int]) -> int:
    passed = {topic_id}
    while topic_id in into and into[topic_id] not in passed:
        topic_id = into[topic_id]
        passed.add(topic_id)
    return topic_id


def family(topic_id: int) -> tuple[int, ...]:
    """A topic and all that were merged into it, whichever of them is asked for; it itself comes first."""
    known = roots()
    joined: defaultdict[int, list[int]] = defaultdict(list)
    for one, root in known.items():
        joined[root].append(one)
    root = known.get(topic_id, topic_id)
    return root, *sorted(joined[root])


def around(place_id: int) -> tuple[int, ...]:
    """A place and all within it."""
    return (place_id, *(place.id for place in units.places_under(place_id)))


@dataclass(frozen=True, kw_only=True)
class Span:
    """Days from the first to the last."""

    since: date
    until: date


def subject_matters(actor: Actor, subject: str, on: date, *, place_id: int | None, span: Span) -> QuerySet:  # type: ignore[type-arg]
    """The matters of a subject that were received on these days, in a place or anywhere, in the sight of the actor."""
    kind, _sign, key = subject.partition(":")
    found = in_sight(actor, on).filter(
        received_at__gte=midnight(span.since), received_at__lt=midnight(span.until + timedelta(days=1))
    )
    if place_id is not None:
        found = found.filter(place_id__in=around(place_id))
    if kind == FIELD:
        return in_field(found, key)
    return found.filter(pk__in=TopicMatter.objects.filter(topic_id__in=family(int(key))).values("matter_id"))


def alert_matters(actor: Actor, alert: TrendAlert, on: date, *, back: int = 0) -> QuerySet:  # type: ignore[type-arg]
    """The matters of an alert; with `back` also those of so many days before."""
    span = Span(since=alert.first_day - timedelta(days=back), until=alert.last_day)
    return subject_matters(actor, alert.subject, on, place_id=alert.place_id, span=span)
