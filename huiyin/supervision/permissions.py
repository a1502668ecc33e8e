"""Who may write orders and who answers them."""

from datetime import date

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.supervision.models import Order, Recommendation
from huiyin.supervision.rules.recommending import Advice

#: Seats of a unit that answer for it.
ANSWERING = (Role.LIAISON, Role.HANDLER, Role.HEAD, Role.DISCIPLINE)


def check_seen(actor: Actor, matter_id: int, on: date) -> None:
    """Raise NotFound for a matter that the actor may not see: it is not said that there is one."""
    if not matters.may_see(actor, matter_id, on):
        raise NotFound("没有这个督办件，或者不在您的权限范围内。", code="order.unknown")


def check_watcher(actor: Actor, on: date, *, matter_id: int) -> None:
    """A supervisor in whose sight the matter is. Raises NotAllowed, NotFound."""
    check_seen(actor, matter_id, on)
    if not actor.has(Role.SUPERVISOR):
        raise NotAllowed("只有督查席位可以督办。请切换席位后再试。", code="order.not_watcher")


def may_answer(actor: Actor, order: Order) -> bool:
    """Whether a seat answers for the unit that an order went to."""
    return actor.unit_id == order.unit_id and actor.has(*ANSWERING)


def may_judge(actor: Actor, order: Order) -> bool:
    """Whether a seat judges answers for the office that wrote an order; never for the own unit's answer."""
    return actor.has(Role.SUPERVISOR) and actor.unit_id == order.office_id and actor.unit_id != order.unit_id


def check_answers(actor: Actor, order: Order, on: date) -> None:
    """Raise NotFound, or NotAllowed "order.not_addressed"."""
    check_seen(actor, order.matter_id, on)
    if not may_answer(actor, order):
        raise NotAllowed("只有被督办单位的席位可以签收和反馈。", code="order.not_addressed")


def check_judges(actor: Actor, order: Order, on: date) -> None:
    """Raise NotFound, or NotAllowed "order.not_issuer"."""
    check_seen(actor, order.matter_id, on)
    if not may_judge(actor, order):
        raise NotAllowed("只有发出督办的单位的督查席位可以审核反馈。", code="order.not_issuer")


#: Seats of a body that read a recommendation to it and answer; of one on duty only those who answer for the body.
ADDRESSED = (*ANSWERING, Role.LEADER)
CONFIDED = (Role.HEAD, Role.LEADER, Role.DISCIPLINE)


def may_answer_advice(actor: Actor, row: Recommendation) -> bool:
    """Whether a seat answers for the body that a recommendation went to."""
    return actor.unit_id == row.unit_id and actor.has(*(CONFIDED if row.kind == Advice.DUTY else ADDRESSED))


def may_follow_up(actor: Actor, row: Recommendation) -> bool:
    """Whether a seat looks after what became of a recommendation, for the office that wrote it."""
    return actor.has(Role.SUPERVISOR) and actor.unit_id == row.office_id
