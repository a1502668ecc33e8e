"""Ending a task: with a conclusion and the numbers before and after, or stopped with a reason."""

from datetime import datetime

from django.db import transaction

from huiyin.analysis.actions.governance.record import held, must, record, written
from huiyin.analysis.models import GovernanceItem
from huiyin.analysis.permissions import may_lead_task
from huiyin.analysis.queries.hot.effect import effect
from huiyin.analysis.rules.governance import OPEN, RUNNING, State
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused


def conclude(task_id: int, conclusion: str, *, by: Actor, at: datetime) -> None:
    """Conclude it and freeze before and after. Raises Refused while work is open, NotAllowed."""
    said = written(conclusion, "结论", "conclusion")
    with transaction.atomic():
        task = held(task_id, by)
        must(may_lead_task(by, task))
        if State(task.state) not in RUNNING:
            raise Refused("只有启动以后的治理才能办结。", code="task.state")
        left = GovernanceItem.objects.filter(task=task, done_on__isnull=True).count()
        if left:
            raise Refused(f"还有{left}项分工没有完成，请先完成再办结。", code="task.items_left")
        found = effect(by, task, on=day_of(at))
        task.state, task.ended_on, task.conclusion = State.CONCLUDED.value, day_of(at), said
        task.outcome = found.kept() if found else {}
        task.save(update_fields=["state", "ended_on", "conclusion", "outcome"])
        record(task, "state", f"办结：{said}", by=by, at=at)


def stop(task_id: int, why: str, *, by: Actor, at: datetime) -> None:
    """Stop it before its end. Raises Refused, NotAllowed."""
    said = written(why, "终止理由", "conclusion")
    with transaction.atomic():
        task = held(task_id, by)
        must(may_lead_task(by, task))
        if State(task.state) not in OPEN:
            raise Refused("这项治理已经结束。", code="task.state")
        task.state, task.ended_on, task.conclusion = State.STOPPED.value, day_of(at), said
        task.save(update_fields=["state", "ended_on", "conclusion"])
        record(task, "state", f"终止：{said}", by=by, at=at)
