"""Who draws samples, who calls, and whose samples one reads."""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from huiyin.inspection.models import Callback
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound
from huiyin.kernel.roles import Role
from huiyin.matters.queries.seen import overseen_units, visible

READING = (Role.SUPERVISOR, Role.LEADER)
CALLING = (Role.CLERK, Role.SUPERVISOR)
"""Seats of the office that calls; the handling unit never calls about its own case (E-6)."""


def check_draws(actor: Actor) -> int:
    """The office of a supervisor. Raises NotAllowed "sample.not_supervisor"."""
    if actor.unit_id is None or not actor.has(Role.SUPERVISOR):
        raise NotAllowed("只有督查席位可以抽取样本。请切换席位后再试。", code="sample.not_supervisor")
    return actor.unit_id


def samples_in_sight(actor: Actor) -> Q:
    """Which samples a seat reads: those of the offices in its territory."""
    if actor.unit_id is None or not actor.has(*READING):
        return Q(pk__in=[])
    territory = overseen_units(actor)
    return Q() if territory is None else Q(office_id__in=territory)


def in_sight(actor: Actor, on: date) -> Q:
    """Which call-backs a reader of samples sees: of matters in sight alone, so never about an accusation (C-1)."""
    seen = visible(actor, on).filter(pk=OuterRef("matter_id"), restricted=False)
    return Q(Exists(seen))


def own_calls(actor: Actor) -> Q:
    """Which call-backs a caller's office makes; what has become an accusation since is nobody's any more (C-1)."""
    if actor.unit_id is None or not actor.has(*CALLING):
        return Q(pk__in=[])
    return Q(office_id=actor.unit_id, matter__restricted=False) & ~Q(unit_id=actor.unit_id)


def check_calls(actor: Actor, call: Callback | None) -> Callback:
    """A call-back that the seat may make. Raises NotFound, NotAllowed "call_back.own_unit"."""
    if call is None or call.office_id != actor.unit_id or call.matter.restricted:
        raise NotFound("没有这个回访任务，或者不是本单位的任务。请返回回访清单。", code="call_back.unknown")
    if call.unit_id == actor.unit_id:
        raise NotAllowed("承办单位不得回访自己办理的事项，请由上级信访部门回访。", code="call_back.own_unit")
    if not actor.has(*CALLING):
        raise NotAllowed("只有受理登记、督查席位可以回访。请切换席位后再试。", code="call_back.not_caller")
    return call
