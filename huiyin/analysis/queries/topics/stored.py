"""What is stored of matters that were looked at for topics, as the gathering takes it up again."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from django.db import connection
from django.db.models import Max

from huiyin.analysis.models import Topic, TopicSigns
from huiyin.analysis.rules.topics import WINDOW, Rarity, Signs
from huiyin.kernel.refreshed import Refreshed

COUNTED = 50_000
"""By so many of the newest texts it is judged how rare a sign is."""
SHARED = 1_500
"""A pair that more of them hold leads to too many."""
MANY = 1_000
"""Of so many pairs nearly every matter holds one."""
MEMBERS = 60
"""So many of the newest matters of a topic tell what it is about."""

_COUNTS = """
WITH newest AS (SELECT anchors, signs[3:] AS words FROM analysis_topicsigns ORDER BY matter_id DESC LIMIT %s)
SELECT 0 AS kind, count(*) AS sign, 0 AS held FROM newest
UNION ALL SELECT 1, pair, count(*) FROM newest, unnest(anchors) AS pair GROUP BY pair HAVING count(*) > 1
UNION ALL SELECT 2, word, count(*) FROM newest, unnest(words) AS word GROUP BY word
"""
# Of many pairs nearly every matter holds one, and the index compares each with all of them: so all are taken then.
_SHARING = """
SELECT s.matter_id, t.topic_id FROM analysis_topicsigns s LEFT JOIN analysis_topicmatter t USING (matter_id)
WHERE s.day >= %(since)s AND (%(all)s OR s.anchors && %(pairs)s::int[])
"""
_KNOWN = """
SELECT s.matter_id, s.day, s.anchors, s.signs, {topic} FROM {those}
JOIN matters_matter m ON m.id = s.matter_id AND NOT m.restricted ORDER BY s.matter_id
"""
_ALONE = _KNOWN.format(
    topic="NULL, NULL",
    those="unnest(%s::bigint[]) AS alone JOIN analysis_topicsigns s ON s.matter_id = alone",
)
_MEMBERS = _KNOWN.format(
    topic="s.topic_id, s.likeness",
    those="""unnest(%s::bigint[]) AS topic CROSS JOIN LATERAL (
    SELECT s.*, t.topic_id, t.likeness FROM analysis_topicmatter t JOIN analysis_topicsigns s USING (matter_id)
    WHERE t.topic_id = topic AND t.day >= %s ORDER BY t.day DESC, t.matter_id DESC LIMIT %s
) AS s""",
)


@dataclass(frozen=True, slots=True)
class Known:
    """A matter that was looked at; `topic_id` is where it stands, if anywhere."""

    matter_id: int
    day: date
    signs: Signs
    topic_id: int | None
    likeness: float


def _count() -> Rarity:
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS, [COUNTED])
        rows = cursor.fetchall()
    texts = next(sign for kind, sign, _held in rows if kind == 0)
    return Rarity(
        texts,
        {sign: held for kind, sign, held in rows if kind == 1},
        {sign: held for kind, sign, held in rows if kind == 2},
    )


def _version() -> object:
    """Counted anew on another day, and when half as much again is stored."""
    newest = TopicSigns.objects.aggregate(day=Max("day"))["day"]
    return newest, TopicSigns.objects.count().bit_length()


_held: Refreshed[Rarity] = Refreshed(_count, _version, seconds=300)


def rarity() -> Rarity:
    """How rare signs are among the newest matters, as last counted."""
    return _held.get()


def forget_rarity() -> None:
    """Count anew at the next asking."""
    _held.forget()


def near(pairs: Collection[int], since: date, roots: Mapping[int, int]) -> list[Known]:
    """Matters that share a pair, and the other matters of their topics, in the order in which they came; `roots` as
    `merged` gives them.
    """
    with connection.cursor() as cursor:
        cursor.execute(_SHARING, {"pairs": sorted(pairs), "since": since, "all": len(pairs) > MANY})
        found: dict[int, int | None] = dict(cursor.fetchall())
        cursor.execute(_ALONE, [[matter for matter, topic in found.items() if topic is None]])
        known = list(map(_known, cursor.fetchall()))
        cursor.execute(_MEMBERS, [sorted(_families(filter(None, found.values()), roots)), since, MEMBERS])
        known += map(_known, cursor.fetchall())
    return sorted(known, key=attrgetter("matter_id"))


def _families(topics: Iterable[int], roots: Mapping[int, int]) -> set[int]:
    """Topics with what they were merged into, and all else that was."""
    reached = {roots.get(topic, topic) for topic in topics}
    return reached.union(topic for topic, root in roots.items() if root in reached)


def since(day: date) -> date:
    """From when on matters are held against what comes on a day."""
    return day - timedelta(days=WINDOW)


def merged() -> dict[int, int]:
    """Where topics went that were merged, to the last one."""
    into = dict(Topic.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into_id"))

    def last(topic: int) -> int:
        seen = {topic}
        while topic in into and into[topic] not in seen:
            topic = into[topic]
            seen.add(topic)
        return topic

    return {topic: last(topic) for topic in into}


def _known(row: tuple[int, date, list[int], list[int], int | None, float | None]) -> Known:
    matter_id, day, anchors, signs, topic_id, likeness = row
    return Known(matter_id, day, Signs.read(anchors, signs), topic_id, 1.0 if likeness is None else likeness)
