"""Governance tasks in sight."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from huiyin.analysis.models import GovernanceEntry, GovernanceItem, GovernanceTask
from huiyin.analysis.permissions import may_lead_task, may_see_task, may_work_on_task
from huiyin.analysis.queries.hot.effect import Effect, effect
from huiyin.analysis.queries.hot.sight import family, in_sight, members
from huiyin.analysis.rules.governance import LABELS, OPEN, State
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound

NEWEST = 300


@dataclass(frozen=True, kw_only=True)
class TaskLine:
    """One task in the list."""

    id: int
    theme: str
    state: State
    state_label: str
    owner_id: int
    lead_id: int
    made_at: datetime
    items: int
    done: int
    late: int


@dataclass(frozen=True, kw_only=True)
class Item:
    """One piece of work."""

    id: int
    what: str
    unit_id: int
    due: date
    done_on: date | None
    late: bool
    may_finish: bool


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line of the record."""

    kind: str
    text: str
    at: datetime
    seat_id: int


@dataclass(frozen=True, kw_only=True)
class TaskView:
    """One task whole. `in_sight` are those of the evidence's matters that the asking seat sees."""

    line: TaskLine
    reason: str
    topic_id: int | None
    place_id: int | None
    helper_ids: tuple[int, ...]
    evidence: dict[str, Any]
    in_sight: int
    started_on: date | None
    ended_on: date | None
    conclusion: str
    effect: Effect | None
    items: tuple[Item, ...]
    entries: tuple[Entry, ...]
    may_lead: bool
    may_work: bool

    @property
    def is_open(self) -> bool:
        """Whether anything may still be done."""
        return self.line.state in OPEN


def tasks(actor: Actor, *, on: date) -> tuple[TaskLine, ...]:
    """Those in sight: open ones first, then the newest."""
    rows = [
        row for row in GovernanceTask.objects.order_by("-made_at", "-pk")[:NEWEST] if may_see_task(actor, row)
    ]
    work = _work([row.pk for row in rows])
    lines = (_line(row, work.get(row.pk, []), on) for row in rows)
    return tuple(sorted(lines, key=lambda line: line.state not in OPEN))


def task(actor: Actor, task_id: int, *, on: date) -> TaskView:
    """One of them. Raises NotFound where it is out of sight."""
    row = GovernanceTask.objects.filter(pk=task_id).first()
    if row is None or not may_see_task(actor, row):
        raise NotFound("没有这个专项治理，或者您不参与也不督查它。请从列表中打开。", code="task.unknown")
    work, lead = _work([row.pk]).get(row.pk, []), may_lead_task(actor, row)
    return TaskView(
        line=_line(row, work, on),
        reason=row.reason,
        topic_id=_topic_in_sight(actor, row, on),
        place_id=row.place_id,
        helper_ids=tuple(row.helpers),
        evidence=row.evidence,
        in_sight=in_sight(actor, on).filter(pk__in=row.evidence.get("ids", [])).count(),
        started_on=row.started_on,
        ended_on=row.ended_on,
        conclusion=row.conclusion,
        effect=effect(actor, row, on=on),
        items=tuple(_item(one, row, actor, on) for one in work),
        entries=_entries(row.pk),
        may_lead=lead,
        may_work=may_work_on_task(actor, row),
    )


def _topic_in_sight(actor: Actor, row: GovernanceTask, on: date) -> int | None:
    """The topic, if the actor can open its page."""
    own = family(row.topic_id) if row.topic_id else ()
    seen = own and members(actor, on).filter(topic_id__in=own).exists()
    return own[0] if seen else None


def _work(task_ids: list[int]) -> dict[int, list[GovernanceItem]]:
    found: dict[int, list[GovernanceItem]] = {}
    for one in GovernanceItem.objects.filter(task_id__in=task_ids).order_by("due", "pk"):
        found.setdefault(one.task_id, []).append(one)
    return found


def _line(row: GovernanceTask, work: list[GovernanceItem], on: date) -> TaskLine:
    counted = Counter("done" if one.done_on else "late" if one.due < on else "open" for one in work)
    return TaskLine(
        id=row.pk,
        theme=row.theme,
        state=State(row.state),
        state_label=LABELS[State(row.state)],
        owner_id=row.owner_id,
        lead_id=row.lead_id,
        made_at=row.made_at,
        items=len(work),
        done=counted["done"],
        late=counted["late"],
    )


def _item(one: GovernanceItem, row: GovernanceTask, actor: Actor, on: date) -> Item:
    can = may_lead_task(actor, row) or (may_work_on_task(actor, row) and one.unit_id == actor.unit_id)
    return Item(
        id=one.pk,
        what=one.what,
        unit_id=one.unit_id,
        due=one.due,
        done_on=one.done_on,
        late=one.done_on is None and one.due < on,
        may_finish=can and one.done_on is None and State(row.state) in OPEN,
    )


def _entries(task_id: int) -> tuple[Entry, ...]:
    rows = GovernanceEntry.objects.filter(task_id=task_id).order_by("pk")
    return tuple(Entry(kind=row.kind, text=row.text, at=row.at, seat_id=row.by_id) for row in rows)
