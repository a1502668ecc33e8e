"""Starting a task, dividing the work, writing down what was done."""

from datetime import date, datetime

from django.db import transaction

from huiyin.analysis.actions.governance.record import held, must, record, written
from huiyin.analysis.models import GovernanceItem, GovernanceTask
from huiyin.analysis.permissions import may_lead_task, may_work_on_task
from huiyin.analysis.rules.governance import OPEN, RUNNING, State
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound, Refused
from huiyin.units import queries as units

PROGRESS, POLICY = "progress", "policy"
LABELS = {PROGRESS: "进展情况", POLICY: "政策名称和主要内容"}


def start(task_id: int, *, by: Actor, at: datetime) -> None:
    """Start it: from this day on, before and after are held against each other. Raises Refused, NotAllowed."""
    with transaction.atomic():
        task = held(task_id, by)
        must(may_lead_task(by, task))
        if task.state != State.DRAFT:
            raise Refused("这项治理已经启动。", code="task.state")
        task.state, task.started_on = State.STARTED.value, day_of(at)
        task.save(update_fields=["state", "started_on"])
        record(task, "state", "启动治理", by=by, at=at)


def add_item(task_id: int, what: str, unit_id: int, due: date, *, by: Actor, at: datetime) -> None:
    """Give a piece of work to a unit that takes part. Raises Refused, NotAllowed."""
    said = written(what, "任务", "what", 300)
    with transaction.atomic():
        task = held(task_id, by)
        must(may_lead_task(by, task) or task.lead_id == by.unit_id)
        _check_open(task)
        if unit_id not in (task.owner_id, task.lead_id, *task.helpers):
            raise Refused("请从牵头单位和配合单位中选择。", code="task.unit", field="unit")
        if due < day_of(at):
            raise Refused("完成期限不能早于今天。请更正。", code="task.due", field="due")
        GovernanceItem.objects.create(task=task, what=said, unit_id=unit_id, due=due)
        record(task, "item", f"{units.unit(unit_id).name}：{said}（{due:%Y-%m-%d}前）", by=by, at=at)


def finish_item(task_id: int, item_id: int, *, by: Actor, at: datetime) -> None:
    """Mark a piece of work as done; done twice it stays done on the first day. Raises NotFound, NotAllowed."""
    with transaction.atomic():
        task = held(task_id, by)
        item = GovernanceItem.objects.select_for_update().filter(pk=item_id, task=task).first()
        if item is None:
            raise NotFound("没有这项分工。请刷新页面。", code="task.item")
        must(may_lead_task(by, task) or item.unit_id == by.unit_id)
        _check_open(task)
        if item.done_on is not None:
            return
        item.done_on = day_of(at)
        item.save(update_fields=["done_on"])
        _move_on(task)
        record(task, "item", f"完成：{item.what}", by=by, at=at)


def note_progress(task_id: int, kind: str, words: str, *, by: Actor, at: datetime) -> None:
    """Append progress, or a policy that was issued. Raises Refused, NotAllowed."""
    if kind not in LABELS:
        raise Refused("请选择记录的种类。", code="task.kind", field="kind")
    said = written(words, LABELS[kind], "words")
    with transaction.atomic():
        task = held(task_id, by)
        must(may_work_on_task(by, task))
        if State(task.state) not in RUNNING:
            raise Refused("只有启动以后、办结以前才能登记进展。", code="task.state")
        _move_on(task)
        record(task, kind, said, by=by, at=at)


def _check_open(task: GovernanceTask) -> None:
    if State(task.state) not in OPEN:
        raise Refused("这项治理已经结束，不能再改动。", code="task.state")


def _move_on(task: GovernanceTask) -> None:
    if task.state == State.STARTED:
        task.state = State.UNDER_WAY.value
        task.save(update_fields=["state"])
