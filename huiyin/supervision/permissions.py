"""Who may write orders and who answers them."""

from datetime import date

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.matters.queries.seen import overseen_units
from huiyin.supervision.models import Measure, Order, Recommendation
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


def oversees(actor: Actor, unit_id: int) -> bool:
    """Whether a watcher watches over the work of a unit."""
    watched = overseen_units(actor)
    return actor.has(Role.SUPERVISOR, Role.LEADER) and (watched is None or unit_id in watched)


def check_measures(actor: Actor, unit_id: int) -> None:
    """A supervisor above the unit, never of it. Raises NotFound, NotAllowed, Refused "measure.own_unit"."""
    if not oversees(actor, unit_id):
        raise NotFound("没有这个单位，或者不在您的督查范围内。", code="measure.unit")
    if not actor.has(Role.SUPERVISOR):
        raise NotAllowed("只有督查席位可以督导单位。请切换席位后再试。", code="measure.not_watcher")
    if actor.unit_id == unit_id:
        raise Refused("不能督导本单位，请报上级信访工作联席会议。", code="measure.own_unit")


def may_answer_measure(actor: Actor, measure: Measure) -> bool:
    """Whether a seat answers for the unit that a measure is about."""
    return actor.unit_id == measure.unit_id and actor.has(*ANSWERING)


def may_judge_measure(actor: Actor, measure: Measure) -> bool:
    """Whether a seat judges answers for the office that wrote a measure."""
    return actor.has(Role.SUPERVISOR) and actor.unit_id == measure.office_id


def check_answers_measure(actor: Actor, measure: Measure) -> None:
    """Raise NotAllowed "measure.not_addressed"; NotFound for whoever has no part in it."""
    _check_part(actor, measure)
    if not may_answer_measure(actor, measure):
        raise NotAllowed("只有被督导单位的席位可以签收和反馈。", code="measure.not_addressed")


def check_judges_measure(actor: Actor, measure: Measure) -> None:
    """Raise NotAllowed "measure.not_issuer"; NotFound for whoever has no part in it."""
    _check_part(actor, measure)
    if not may_judge_measure(actor, measure):
        raise NotAllowed("只有发出督导的单位的督查席位可以审核反馈。", code="measure.not_issuer")


def _check_part(actor: Actor, measure: Measure) -> None:
    if actor.unit_id != measure.unit_id and not oversees(actor, measure.unit_id):
        raise NotFound("没有这份单位督导文书，或者不在您的权限范围内。", code="measure.unknown")


#: Seats of a body that read a recommendation to it and answer; of one on duty only those who answer for the body.
ADDRESSED = (*ANSWERING, Role.LEADER)
CONFIDED = (Role.HEAD, Role.LEADER, Role.DISCIPLINE)


def may_answer_advice(actor: Actor, row: Recommendation) -> bool:
    """Whether a seat answers for the body that a recommendation went to."""
    return actor.unit_id == row.unit_id and actor.has(*(CONFIDED if row.kind == Advice.DUTY else ADDRESSED))


def may_follow_up(actor: Actor, row: Recommendation) -> bool:
    """Whether a seat looks after what became of a recommendation, for the office that wrote it."""
    return actor.has(Role.SUPERVISOR) and actor.unit_id == row.office_id
