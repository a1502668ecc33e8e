"""One topic: its days, its spread, sentences that stand for it, its matters."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from huiyin.analysis.models import Topic, TopicMatter
from huiyin.analysis.queries.hot.series import Bar, bars, counted
from huiyin.analysis.queries.hot.sight import family, in_sight, members
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.kernel.text import shorten
from huiyin.matters.queries import RegisterRow
from huiyin.matters.queries.in_words import in_words
from huiyin.matters.queries.register import rows_of
from huiyin.people import queries as people

MATTERS = 20
_SENTENCES = 3
_LONGEST = 120


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """What one matter says of it."""

    matter_id: int
    text: str


@dataclass(frozen=True, kw_only=True)
class TopicView:
    """A topic as far as the asking seat sees its matters; the spreads are sorted by number.

    `years` are the whole calendar years from the first one that it was there all through, each with its matters.
    """

    id: int
    label: str
    words: tuple[str, ...]
    place_id: int | None
    count: int
    first: date
    last: date
    bars: tuple[Bar, ...]
    years: tuple[tuple[int, int], ...]
    channels: tuple[tuple[str, int], ...]
    places: tuple[tuple[int, int], ...]
    units: tuple[tuple[int, int], ...]
    unplaced: int
    sentences: tuple[Sentence, ...]


def topic(actor: Actor, topic_id: int, *, since: date, on: date) -> TopicView:
    """The topic; its bars are of the days from `since` on. Raises NotFound where nothing of it is in sight."""
    own = family(topic_id)
    row = Topic.objects.filter(pk=own[0]).first()
    rows = members(actor, on).filter(topic_id__in=own)
    found = list(rows.values_list("day", "channel", "place_id", "unit_id"))
    if row is None or not found:
        raise NotFound("没有这个热点问题，或者其中没有您能查看的事项。请从列表中打开。", code="topic.unknown")
    days = [day for day, *_rest in found]
    places = Counter(place_id for _day, _channel, place_id, _unit in found if place_id)
    return TopicView(
        id=row.pk,
        label=row.label,
        words=tuple(row.words),
        place_id=row.place_id,
        count=len(found),
        first=min(days),
        last=max(days),
        bars=bars(counted(days), min(since, on), on),
        years=_years(days, on),
        channels=tuple(Counter(channel for _day, channel, *_rest in found).most_common()),
        places=tuple(places.most_common()),
        units=tuple((key, many) for key, many in Counter(one[3] for one in found).most_common() if key),
        unplaced=len(found) - places.total(),
        sentences=_sentences(actor, row, on),
    )


def topic_matters(
    actor: Actor, topic_id: int, *, on: date, since: date | None = None, page: int = 1
) -> tuple[tuple[RegisterRow, ...], int]:
    """A page of its matters, the newest first, and how many there are: all, or those of the days from `since` on."""
    rows = members(actor, on).filter(topic_id__in=family(topic_id))
    ids = (rows.filter(day__range=(since, on)) if since else rows).values("matter_id")
    start = (max(page, 1) - 1) * MATTERS
    found = in_sight(actor, on).filter(pk__in=ids).order_by("-received_at", "-pk")
    return rows_of(list(found[start : start + MATTERS])), found.count()


def _years(days: list[date], on: date) -> tuple[tuple[int, int], ...]:
    """Years that are over, without the one in which it began."""
    many = Counter(day.year for day in days)
    return tuple((year, many[year]) for year in range(min(many) + 1, on.year))


def _sentences(actor: Actor, row: Topic, on: date) -> tuple[Sentence, ...]:
    inside = TopicMatter.objects.filter(topic_id__in=family(row.pk), matter_id__in=row.representatives)
    seen = in_sight(actor, on).filter(pk__in=inside.values("matter_id"))
    ids = list(seen.order_by("pk").values_list("pk", flat=True)[:_SENTENCES])
    return tuple(
        Sentence(matter_id=one.id, text=_told(one.texts[0] if one.texts else one.title))
        for one in in_words(ids)
    )


def _told(text: str) -> str:
    """The beginning, without numbers that could be a person's."""
    return people.without_numbers(shorten(text, _LONGEST), lambda _number: "＊＊＊")
