"""Governance tasks: the watchers' own record. No matter is changed by any of this."""

from huiyin.analysis.actions.governance.conclude import conclude, stop
from huiyin.analysis.actions.governance.draft import TaskDraft, draft_task
from huiyin.analysis.actions.governance.work import add_item, finish_item, note_progress, start

__all__ = [
    "TaskDraft",
    "add_item",
    "conclude",
    "draft_task",
    "finish_item",
    "note_progress",
    "start",
    "stop",
]
