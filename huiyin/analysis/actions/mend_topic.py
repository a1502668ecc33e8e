"""Mending topics by hand: two that are one problem become one, a matter that brings another leaves. Kept for good."""

from datetime import datetime

from django.db import transaction

from huiyin.analysis.models import Topic, TopicApart, TopicMatter
from huiyin.analysis.permissions import check_watches
from huiyin.analysis.queries.hot.sight import family, members
from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound, Refused


def merge_topics(topic_id: int, into_id: int, *, by: Actor, at: datetime) -> int:
    """Merge a topic into another one; returns the one that stays. Raises Refused, NotFound."""
    check_watches(by)
    with transaction.atomic():
        source, target = family(topic_id)[0], family(into_id)[0]
        if source == target:
            raise Refused("这两个已经是同一个热点问题。请另选一个。", code="topic.same", field="into")
        locked = {row.pk: row for row in Topic.objects.select_for_update().filter(pk__in=[source, target])}
        for one in (source, target):
            if one not in locked or not members(by, day_of(at)).filter(topic_id__in=family(one)).exists():
                raise NotFound("没有这个热点问题。请从列表中选择。", code="topic.unknown", field="into")
        Topic.objects.filter(pk=source).update(merged_into_id=target)
        audit.record("topics", "topic.merge", by=by, at=at, detail={"topic": source, "into": target})
    return target


def set_apart(topic_id: int, matter_id: int, *, by: Actor, at: datetime) -> None:
    """Take a matter out of a topic; it comes into this one no more. Raises NotFound."""
    check_watches(by)
    own = family(topic_id)
    with transaction.atomic():
        found = members(by, day_of(at)).filter(topic_id__in=own, matter_id=matter_id)
        if not TopicMatter.objects.filter(pk__in=found.values("pk")).delete()[0]:
            raise NotFound("这件事项已经不在这个热点问题中。请刷新页面。", code="topic.not_in_it")
        TopicApart.objects.get_or_create(
            topic_id=own[0], matter_id=matter_id, defaults={"at": at, "by_id": by.seat_id}
        )
        audit.record("topics", "topic.apart", by=by, at=at, detail={"topic": own[0], "matter": matter_id})
