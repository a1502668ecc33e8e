"""Who watches, and who may do what in governance tasks, reports and lists."""

from huiyin.analysis.models import GovernanceTask, Report
from huiyin.analysis.rules.reports.kinds import KINDS
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.units import queries as units

READERS = (Role.SUPERVISOR, Role.LEADER, Role.HEAD)
WATCHERS = (Role.SUPERVISOR, Role.LEADER)
LEDGER = (Role.HEAD, Role.LIAISON, Role.HANDLER)


def check_watches(actor: Actor) -> None:
    """Only who watches judges alerts, mends topics and sets up tasks. Raises NotAllowed."""
    if actor.seat_id is None or actor.unit_id is None or not actor.has(*WATCHERS):
        raise NotAllowed("请用督查或者领导岗位办理这一步。", code="topics.not_watching")


def may_see_task(actor: Actor, task: GovernanceTask) -> bool:
    """Those who set it up, those who take part, and those who watch over either."""
    if actor.kind != "seat" or not actor.has(*READERS) or actor.unit_id is None:
        return False
    return actor.unit_id in _taking_part(task) or (actor.has(*WATCHERS) and _watches_over(actor, task))


def may_lead_task(actor: Actor, task: GovernanceTask) -> bool:
    """Whether the actor's unit set it up and the seat watches: it starts, divides, concludes."""
    return actor.has(*WATCHERS) and actor.unit_id == task.owner_id


def may_work_on_task(actor: Actor, task: GovernanceTask) -> bool:
    """Whether the actor may write down progress and policies: who leads it, and heads of the units that take part."""
    return actor.has(*READERS) and actor.unit_id in _taking_part(task)


def _taking_part(task: GovernanceTask) -> set[int]:
    return {task.owner_id, task.lead_id, *task.helpers}


def _watches_over(actor: Actor, task: GovernanceTask) -> bool:
    """A petition office watches the territory of its government, others watch what lies below them."""
    own = units.unit(actor.unit_id or 0)
    above = own.parent_id if own.kind is units.UnitKind.PETITION_OFFICE else own.id
    if above is None:
        return True
    return any(above in units.unit(unit_id).path for unit_id in _taking_part(task))


def may_edit_report(actor: Actor, report: Report) -> bool:
    """Whether a seat writes its words: who watches in the unit that makes it, in a street who answers for it."""
    return actor.seat_id is not None and actor.unit_id == report.unit_id and actor.has(*_writing(report))


def may_issue_report(actor: Actor, report: Report) -> bool:
    """Whether a seat issues and corrects it; of a street its head does."""
    roles = (Role.HEAD, Role.LIAISON) if KINDS[report.kind].by == "street" else WATCHERS
    return actor.seat_id is not None and actor.unit_id == report.unit_id and actor.has(*roles)


def check_keeps_risks(actor: Actor) -> None:
    """Only who watches keeps the list of risks. Raises NotAllowed."""
    check_watches(actor)


def check_keeps_problems(actor: Actor) -> None:
    """Who works for a unit keeps its ledger. Raises NotAllowed."""
    if actor.seat_id is None or actor.unit_id is None or not actor.has(*LEDGER):
        raise NotAllowed("请用单位负责人、联络员或者承办人岗位填报苗头问题。", code="problems.not_keeping")


def _writing(report: Report) -> tuple[Role, ...]:
    return LEDGER if KINDS[report.kind].by == "street" else WATCHERS
