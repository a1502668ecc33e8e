"""Setting up a governance task from what is reported: its evidence is frozen as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from huiyin.analysis.actions.governance.record import record
from huiyin.analysis.models import GovernanceTask
from huiyin.analysis.permissions import check_watches
from huiyin.analysis.queries.hot.reports import label_of, topic_id_of
from huiyin.analysis.queries.hot.sight import Span, family, subject_matters
from huiyin.analysis.rules.governance import State
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.units import queries as units

MOST_IDS = 5_000
MOST_HELPERS = 20


@dataclass(frozen=True, kw_only=True)
class TaskDraft:
    """What somebody has written about a new task; the evidence is of the subject's matters from `since` to `until`.

    The subject is a topic ("topic:7"), or a field in a place where no topic has formed yet.
    """

    subject: str
    place_id: int | None = None
    theme: str
    reason: str
    lead_id: int
    helper_ids: tuple[int, ...] = ()
    since: date
    until: date


def draft_task(draft: TaskDraft, *, by: Actor, at: datetime) -> int:
    """Set the task up; returns its id. Raises Refused for what is missing or out of sight."""
    check_watches(by)
    theme, reason = _words(draft)
    _check_units(draft, day_of(at))
    topic_id = topic_id_of(draft.subject)
    topic_id = family(topic_id)[0] if topic_id is not None else None
    with transaction.atomic():
        task = GovernanceTask.objects.create(
            theme=theme,
            reason=reason,
            subject=draft.subject,
            topic_id=topic_id,
            place_id=draft.place_id,
            owner_id=by.unit_id,
            lead_id=draft.lead_id,
            helpers=[each for each in dict.fromkeys(draft.helper_ids) if each != draft.lead_id],
            evidence=_evidence(draft, by, day_of(at)),
            state=State.DRAFT.value,
            made_at=at,
        )
        record(task, "state", f"立题：{theme}", by=by, at=at)
    return int(task.pk)


def _evidence(draft: TaskDraft, by: Actor, on: date) -> dict[str, Any]:
    span = Span(since=draft.since, until=draft.until)
    found = subject_matters(by, draft.subject, on, place_id=draft.place_id, span=span)
    rows = list(found.order_by("pk").values_list("pk", "channel", "place_id"))
    if not rows:
        raise Refused("这段时间没有可见的事项。请换一段时间。", code="task.no_evidence", field="since")
    return {
        "label": label_of(draft.subject),
        "since": draft.since.isoformat(),
        "until": draft.until.isoformat(),
        "count": len(rows),
        "ids": [key for key, _channel, _place in rows[:MOST_IDS]],
        "channels": len({channel for _key, channel, _place in rows}),
        "places": len({place_id for _key, _channel, place_id in rows if place_id}),
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
