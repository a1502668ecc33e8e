"""Hot topics of a span of days: how many matters, how many in the span before, where, by which doors, with whom."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from huiyin.analysis.models import Topic, TopicMatter
from huiyin.analysis.queries.hot.series import Bar, bars, counted
from huiyin.analysis.queries.hot.sight import around, in_sight, members, roots
from huiyin.kernel.actor import Actor
from huiyin.matters.queries.reported import in_field

PAGE = 20
LEAST = 2
"""A topic is what more than one matter brings."""
SAMPLE = 5
"""Of fewer matters in both spans no growth is told."""

ORDERS = (("size", "按件数"), ("growth", "按增长"), ("newest", "按最近"))


@dataclass(frozen=True, kw_only=True)
class TopicAsked:
    """What is asked for: the matters of these days, in a place, of a field; empty means all."""

    since: date
    until: date
    place_id: int | None = None
    field_code: str = ""
    order: str = "size"

    @property
    def days(self) -> int:
        """How many days."""
        return (self.until - self.since).days + 1


@dataclass(frozen=True, kw_only=True)
class TopicLine:
    """One topic in the list; all numbers are of matters that the asking seat may see."""

    id: int
    label: str
    place_id: int | None
    count: int
    before: int
    first: date
    last: date
    channels: tuple[str, ...]
    place_ids: tuple[int, ...]
    unit_ids: tuple[int, ...]
    bars: tuple[Bar, ...]

    @property
    def growth(self) -> int:
        """How many more than in as many days before."""
        return self.count - self.before

    @property
    def tells_growth(self) -> bool:
        """Whether there are enough to speak of growth."""
        return self.count + self.before >= SAMPLE


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A page of the list."""

    lines: tuple[TopicLine, ...]
    total: int
    page: int


@dataclass
class _Gathered:
    days: list[date] = field(default_factory=list)
    before: int = 0
    channels: dict[str, None] = field(default_factory=dict)
    places: dict[int, None] = field(default_factory=dict)
    units: dict[int, None] = field(default_factory=dict)


_KEYS: Mapping[str, Callable[[_Gathered], tuple[object, ...]]] = {
    "size": lambda one: (-len(one.days), -(len(one.days) - one.before)),
    "growth": lambda one: (-(len(one.days) - one.before), -len(one.days)),
    "newest": lambda one: (-max(one.days).toordinal(), -len(one.days)),
}


def topics(actor: Actor, asked: TopicAsked, *, on: date, page: int = 1) -> Listed:
    """One page of them."""
    found = _ranked(actor, asked, on)
    page = min(max(page, 1), max(1, -(-len(found) // PAGE)))
    lines = _lines(actor, asked, on, found[(page - 1) * PAGE : page * PAGE])
    return Listed(lines=lines, total=len(found), page=page)


def topic_lines(actor: Actor, asked: TopicAsked, *, on: date, most: int) -> tuple[TopicLine, ...]:
    """The first of them, for a sheet."""
    return _lines(actor, asked, on, _ranked(actor, asked, on)[:most])


def _ranked(actor: Actor, asked: TopicAsked, on: date) -> list[tuple[int, _Gathered]]:
    found = [row for row in _gathered(actor, asked, on).items() if len(row[1].days) >= LEAST]
    key = _KEYS.get(asked.order, _KEYS["size"])
    return sorted(found, key=lambda row: (*key(row[1]), row[0]))


def _gathered(actor: Actor, asked: TopicAsked, on: date) -> dict[int, _Gathered]:
    """By topic what the span and the one before it brought."""
    merged = roots()
    found: defaultdict[int, _Gathered] = defaultdict(_Gathered)
    rows = _in_place(members(actor, on), asked)
    rows = rows.filter(day__range=(asked.since - timedelta(days=asked.days), asked.until))
    rows = rows.filter(topic_id__in=_large(asked, merged))
    if asked.field_code:
        rows = rows.filter(
            Exists(in_field(in_sight(actor, on), asked.field_code).filter(pk=OuterRef("matter_id")))
        )
    names = ("topic_id", "day", "place_id", "unit_id", "channel")
    for topic_id, day, place_id, unit_id, channel in rows.values_list(*names).iterator(5_000):
        one = found[merged.get(topic_id, topic_id)]
        if day < asked.since:
            one.before += 1
            continue
        one.days.append(day)
        one.channels[channel] = one.places[place_id] = one.units[unit_id] = None
    return dict(found)


def _in_place(rows: QuerySet[TopicMatter], asked: TopicAsked) -> QuerySet[TopicMatter]:
    return rows if asked.place_id is None else rows.filter(place_id__in=around(asked.place_id))


def _large(asked: TopicAsked, merged: Mapping[int, int]) -> list[int]:
    """Topics that may be large enough for somebody: of the many others nobody needs to ask who sees them."""
    rows = _in_place(TopicMatter.objects.filter(day__range=(asked.since, asked.until)), asked)
    large = Q(many__gte=LEAST) | Q(topic_id__in={*merged, *merged.values()})
    return list(
        rows.values("topic_id").annotate(many=Count("pk")).filter(large).values_list("topic_id", flat=True)
    )


def _lines(
    actor: Actor, asked: TopicAsked, on: date, found: Collection[tuple[int, _Gathered]]
) -> tuple[TopicLine, ...]:
    ids = [topic_id for topic_id, _one in found]
    known, ends = Topic.objects.in_bulk(ids), _ends(actor, on, ids)
    return tuple(
        TopicLine(
            id=topic_id,
            label=known[topic_id].label,
            place_id=known[topic_id].place_id,
            count=len(one.days),
            before=one.before,
            first=ends[topic_id][0],
            last=ends[topic_id][1],
            channels=tuple(one.channels),
            place_ids=tuple(each for each in one.places if each),
            unit_ids=tuple(each for each in one.units if each),
            bars=bars(counted(one.days), asked.since, asked.until),
        )
        for topic_id, one in found
        if topic_id in known
    )


def _ends(actor: Actor, on: date, ids: list[int]) -> dict[int, tuple[date, date]]:
    """First and last day of each topic, with what was merged into it."""
    merged = {one: root for one, root in roots().items() if root in ids}
    seen = members(actor, on).filter(topic_id=OuterRef("pk")).values("day")
    rows = Topic.objects.filter(pk__in=[*ids, *merged]).values_list(
        "pk", Subquery(seen.order_by("day")[:1]), Subquery(seen.order_by("-day")[:1])
    )
    found: dict[int, tuple[date, date]] = {}
    for topic_id, first, last in rows:
        if first is None:
            continue
        root = merged.get(topic_id, topic_id)
        known = found.get(root, (first, last))
        found[root] = (min(first, known[0]), max(last, known[1]))
    return found
