"""A line in the record of a task, and the task held for it."""

from datetime import datetime

from huiyin.analysis.models import GovernanceEntry, GovernanceTask
from huiyin.analysis.permissions import may_see_task
from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.kernel.text import tidy


def record(task: GovernanceTask, kind: str, words: str, *, by: Actor, at: datetime) -> None:
    """Append the line, with an audit row."""
    GovernanceEntry.objects.create(task=task, kind=kind, text=words[:1000], at=at, by_id=by.seat_id)
    detail = {"task": task.pk, "kind": kind, "state": task.state}
    audit.record("topics", "governance.entry", by=by, at=at, detail=detail)


def held(task_id: int, by: Actor) -> GovernanceTask:
    """The task, locked. Raises NotFound where it is out of sight."""
    task = GovernanceTask.objects.select_for_update().filter(pk=task_id).first()
    if task is None or not may_see_task(by, task):
        raise NotFound("没有这个专项治理。请从列表中打开。", code="task.unknown")
    return task


def must(allowed: bool) -> None:
    """Raises NotAllowed."""
    if not allowed:
        raise NotAllowed("这一步由立题单位或者参与治理的单位办理。", code="task.not_allowed")


def written(words: str, label: str, field: str, most: int = 900) -> str:
    """The words, tidied. Raises Refused where there are none or too many."""
    said = tidy(words)
    if not said or len(said) > most:
        raise Refused(f"请填写“{label}”，最多{most}字。", code="task.words", field=field)
    return said
