"""What analysis writes: its own summaries, and what seats say of them. No matter is changed by any of this."""

from huiyin.analysis.actions.derive import derive
from huiyin.analysis.actions.governance import (
    TaskDraft,
    add_item,
    conclude,
    draft_task,
    finish_item,
    note_progress,
    start,
    stop,
)
from huiyin.analysis.actions.judge_alert import judge_alert
from huiyin.analysis.actions.keep_search import forget_search, keep_search
from huiyin.analysis.actions.mend_topic import merge_topics, set_apart
from huiyin.analysis.actions.point import point
from huiyin.analysis.actions.publishing import publish_months
from huiyin.analysis.actions.watch_trends import watch_trends

__all__ = [
    "TaskDraft",
    "add_item",
    "conclude",
    "derive",
    "draft_task",
    "finish_item",
    "forget_search",
    "judge_alert",
    "keep_search",
    "merge_topics",
    "note_progress",
    "point",
    "publish_months",
    "set_apart",
    "start",
    "stop",
    "watch_trends",
]
