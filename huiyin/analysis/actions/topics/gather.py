"""New matters join topics, or begin one with another matter; accusations leave.

Each batch is one transaction of one worker: a batch that breaks off has done nothing, and is done again.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from huiyin.analysis.actions import turn
from huiyin.analysis.actions.topics.naming import names, places_of
from huiyin.analysis.models import Topic, TopicApart, TopicMatter, TopicSigns
from huiyin.analysis.queries.topics.language import language
from huiyin.analysis.queries.topics.stored import SHARED, merged, near, rarity, since
from huiyin.analysis.queries.topics.unread import Unread, unread
from huiyin.analysis.rules.topics import (
    Gathering,
    Group,
    Placed,
    Restored,
    Signs,
    leading,
    signs_of,
    views,
    whole,
)
from huiyin.analysis.rules.topics.reading import without_sweeping

_LEAVE = (
    "DELETE FROM analysis_topicmatter t USING matters_matter m WHERE m.id = t.matter_id AND m.restricted",
    "DELETE FROM analysis_topicsigns s USING matters_matter m WHERE m.id = s.matter_id AND m.restricted",
)
_TELL = """
UPDATE analysis_topic AS topic
SET label = told.label, words = told.words, place_id = told.place, representatives = told.representatives
FROM jsonb_to_recordset(%s::jsonb)
    AS told (id bigint, label text, words varchar[], place bigint, representatives bigint[])
WHERE topic.id = told.id
"""


@dataclass(frozen=True, slots=True)
class _New:
    """A matter with what is compared of it."""

    matter: Unread
    signs: Signs


def gather_topics(limit: int = 500, *, at: datetime, all_through: bool = False) -> int:
    """Look at up to `limit` matters that are new; returns how many. 0 while another worker does."""
    with transaction.atomic():
        if not turn.taken("topics"):
            return 0
        _leave()
        found = [_New(one, signs_of(one.text, language())) for one in unread(limit, whole=all_through)]
        if found:
            with without_sweeping():
                _gather(found, at)
    return len(found)


def _leave() -> None:
    with connection.cursor() as cursor:
        for statement in _LEAVE:
            cursor.execute(statement)


def _gather(found: list[_New], at: datetime) -> None:
    gathering = Gathering(language(), rarity())
    _restore(gathering, found)
    placed = [gathering.place(one.matter.matter_id, one.matter.day.toordinal(), one.signs) for one in found]
    TopicSigns.objects.bulk_create(
        [
            TopicSigns(
                matter_id=one.matter.matter_id,
                day=one.matter.day,
                anchors=list(one.signs.anchors),
                signs=one.signs.stored(),
            )
            for one in found
        ],
        ignore_conflicts=True,
    )
    _merge(gathering)
    _store([one.matter for one in found], placed, at)


def _restore(gathering: Gathering, found: list[_New]) -> None:
    """Take up what the new matters may belong to."""
    rare, pairs = gathering.rarity, set[int]()
    for one in views([one.signs for one in found], gathering.language, rare):
        pairs.update(pair for pair in leading(one) if rare.pairs.get(pair, 0) <= SHARED)
    groups: dict[int, Group] = {}
    restored: list[Restored] = []
    roots = merged()
    for known in near(pairs, since(min(one.matter.day for one in found)), roots):
        topic = roots.get(known.topic_id, known.topic_id) if known.topic_id else None
        group = groups.get(topic) if topic else None
        if group is None:
            group = gathering.begin()
            group.topic = topic
        if topic:
            groups[topic] = group
        day = known.day.toordinal()
        restored.append(Restored(group, known.matter_id, day, known.signs, known.likeness))
    gathering.restore(restored)


def _merge(gathering: Gathering) -> None:
    """Stored topics that proved to be one."""
    for merge in gathering.merges:
        gone, into = merge.gone.topic, merge.into.topic
        if gone and into:
            Topic.objects.filter(pk=gone).update(merged_into_id=into)
        merge.into.topic = into or gone


def _store(matters: list[Unread], placed: list[Placed], at: datetime) -> None:
    """Topics of two matters or more, with their matters."""
    groups = list({one.group.key: one for one in _roots(placed)}.values())
    touched = [one.group for one in groups if one.group.size > 1]
    new = [group for group in touched if group.topic is None]
    made = Topic.objects.bulk_create([Topic(made_at=at, label="") for _group in new])
    for group, topic in zip(new, made, strict=True):
        group.topic = topic.pk
    likeness = {one.member: one.likeness for one in placed}
    facts = {one.matter_id: one for one in [*matters, *_others(touched, likeness)]}
    apart = _apart(touched)
    rows = [
        _row(facts[member], group.topic, likeness.get(member, 1.0))
        for group in touched
        for member in group.members
        if member in facts and group.topic and (group.topic, member) not in apart
    ]
    TopicMatter.objects.bulk_create(rows, ignore_conflicts=True)
    _name(touched)


def _roots(placed: Iterable[Placed]) -> list[Placed]:
    return [Placed(one.member, whole(one.group), one.likeness) for one in placed]


def _others(groups: list[Group], new: dict[int, float]) -> list[Unread]:
    """Earlier matters that stood alone until now."""
    earlier = [member for group in groups for member in group.members if member not in new]
    stored = set(TopicMatter.objects.filter(pk__in=earlier).values_list("pk", flat=True))
    alone = [member for member in earlier if member not in stored]
    return _facts(alone)


def _facts(matter_ids: list[int]) -> list[Unread]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, '', (received_at AT TIME ZONE 'Asia/Shanghai')::date, place_id, "
            "coalesce(first_unit_id, registrar_id), channel FROM matters_matter WHERE id = ANY(%s) AND NOT restricted",
            [matter_ids],
        )
        return [Unread(*row) for row in cursor.fetchall()]


def _apart(groups: list[Group]) -> set[tuple[int, int]]:
    """What persons took out of topics, or of what was merged into them."""
    roots = merged()
    rows = TopicApart.objects.filter(matter_id__in=[member for group in groups for member in group.members])
    return {(roots.get(topic, topic), matter) for topic, matter in rows.values_list("topic_id", "matter_id")}


def _row(one: Unread, topic_id: int | None, likeness: float) -> TopicMatter:
    return TopicMatter(
        matter_id=one.matter_id,
        topic_id=topic_id,
        day=one.day,
        place_id=one.place_id,
        unit_id=one.unit_id,
        channel=one.channel,
        likeness=round(likeness, 3),
    )


def _name(groups: list[Group]) -> None:
    """Each by its most like matters; a topic that grows may be told better."""
    places = places_of(group.topic for group in groups if group.topic)
    pairs = [(group, places.get(group.topic or 0)) for group in groups]
    told = [
        {
            "id": group.topic,
            "label": name.label,
            "words": name.words,
            "place": place,
            "representatives": [member for _likeness, member in group.best],
        }
        for (group, place), name in zip(pairs, names(pairs), strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.execute(_TELL, [json.dumps(told)])
