"""Setting up a governance task from a topic: its evidence is frozen as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from huiyin.analysis.actions.governance.record import record
from huiyin.analysis.models import GovernanceTask, Topic
from huiyin.analysis.permissions import check_watches
from huiyin.analysis.queries.hot.sight import family, members
from huiyin.analysis.rules.governance import State
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound, Refused
from huiyin.kernel.text import tidy
from huiyin.units import queries as units

MOST_IDS = 5_000
MOST_HELPERS = 20


@dataclass(frozen=True, kw_only=True)
class TaskDraft:
    """What somebody has written about a new task; the evidence is of the topic's matters from `since` to `until`."""

    topic_id: int
    theme: str
    reason: str
    lead_id: int
    helper_ids: tuple[int, ...] = ()
    since: date
    until: date


def draft_task(draft: TaskDraft, *, by: Actor, at: datetime) -> int:
    """Set the task up; returns its id. Raises Refused for what is missing, NotFound for a topic out of sight."""
    check_watches(by)
    theme, reason = _words(draft)
    _check_units(draft, day_of(at))
    with transaction.atomic():
        topic = Topic.objects.filter(pk=family(draft.topic_id)[0]).first()
        if topic is None:
            raise NotFound("没有这个热点问题。请从列表中选择。", code="topic.unknown")
        task = GovernanceTask.objects.create(
            theme=theme,
            reason=reason,
            topic=topic,
            place_id=topic.place_id,
            owner_id=by.unit_id,
            lead_id=draft.lead_id,
            helpers=[each for each in dict.fromkeys(draft.helper_ids) if each != draft.lead_id],
            evidence=_evidence(topic, draft, by, day_of(at)),
            state=State.DRAFT.value,
            made_at=at,
        )
        record(task, "state", f"立题：{theme}", by=by, at=at)
    return int(task.pk)


def _evidence(topic: Topic, draft: TaskDraft, by: Actor, on: date) -> dict[str, Any]:
    found = members(by, on).filter(topic_id__in=family(topic.pk), day__range=(draft.since, draft.until))
    ids = sorted(found.values_list("matter_id", flat=True))
    if not ids:
        raise Refused("这段时间没有可见的事项。请换一段时间。", code="task.no_evidence", field="since")
    return {
        "topic": topic.label,
        "since": draft.since.isoformat(),
        "until": draft.until.isoformat(),
        "count": len(ids),
        "ids": ids[:MOST_IDS],
        "channels": found.values("channel").distinct().count(),
        "places": found.values("place_id").distinct().count(),
    }


def _words(draft: TaskDraft) -> tuple[str, str]:
    theme, reason = tidy(draft.theme), tidy(draft.reason)
    _check_length(theme, 60, "治理主题", "theme")
    _check_length(reason, 1000, "立题理由", "reason")
    if draft.since > draft.until:
        raise Refused("开始日期不能晚于结束日期。请更正。", code="task.days", field="since")
    return theme, reason


def _check_length(text: str, most: int, label: str, field: str) -> None:
    if not text or len(text) > most:
        raise Refused(f"请填写“{label}”，最多{most}字。", code="task.words", field=field)


def _check_units(draft: TaskDraft, on: date) -> None:
    asked: Sequence[int] = (draft.lead_id, *draft.helper_ids)
    known = units.units(set(asked))
    if any(each not in known or not known[each].open_on(on) for each in asked):
        raise Refused("请从列出的单位中选择。", code="task.unit", field="lead")
    if len(draft.helper_ids) > MOST_HELPERS:
        raise Refused(f"配合单位最多{MOST_HELPERS}个。", code="task.helpers", field="helpers")
