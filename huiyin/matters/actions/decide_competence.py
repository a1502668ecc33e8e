"""Decide competence (决定受理机关): the common superior or the joint conference says which unit accepts the claim."""

from huiyin.kernel.errors import Refused
from huiyin.matters.engine import attaching, contents, disputes, resending, telling
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState
from huiyin.units import queries as units

S = ClaimState


def _elsewhere(work: Work) -> bool:
    """Whether another unit than the present one is found competent."""
    before = work.kept.get("holder", work.claim.unit_id)
    return bool(work.values["unit"] != before)


def _guard(work: Work) -> None:
    waiting = disputes.before_superior(work)
    if waiting is not None and not disputes.rules_over(units.unit(waiting.decider_id), work.values["unit"]):
        raise Refused(
            "该单位不由本机关领导，请改选；确需由其受理的，请报能够领导各方的上一级机关决定。",
            code="dispute.not_led",
            field="unit",
        )
    if _elsewhere(work):
        resending.check_report_by(work)


def _perform(work: Work) -> None:
    holder, sender = work.claim.unit_id, work.sender_id
    work.kept["holder"] = holder
    disputes.settle(work, elsewhere=_elsewhere(work), reason=work.values["reason"])
    if _elsewhere(work):
        resending.send_on(work, work.values["unit"], sender=sender)
    name = contents.unit_name(work.claim.unit_id)
    work.note = f"决定由{name}受理：{work.values['reason']}"
    work.telling |= {"unit": name}
    for party in {holder, sender} - {work.by.unit_id}:
        telling.tell_unit(work, "unit_dispute_decided", party)


ACTION = Action(
    verb="decide_competence",
    label="决定受理机关",
    leads_from=frozenset({S.DISPUTED}),
    leads_to=S.FORWARDED,
    who=(Who(relation=Relation.DECIDER, roles=disputes.DECIDING),),
    fields=(
        Field(
            name="unit",
            label="受理机关",
            kind=FieldKind.UNIT,
            help="可以是现在的承办单位，也可以是其他有权处理的机关、单位。",
        ),
        resending.REPORT_BY,
        Field(
            name="reason",
            label="决定理由",
            kind=FieldKind.TEXT,
            max_length=500,
            help="写明职责依据；另有书面决定的，写明文号。",
        ),
        attaching.FILES,
    ),
    papers=("D-02", "D-03"),
    meets=("X-DISPUTE",),
    may_end=resending.OF_THE_SENDING,
    starts=resending.limits_anew(_elsewhere),
    tells=(
        Tell(template="forwarded", to=Relation.PETITIONER, when=_elsewhere),
        Tell(template="unit_assigned", to=Relation.HOLDER, when=_elsewhere),
    ),
    basis=("R-314", "P-5", "T-03"),
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="决定由其他单位受理的，按原方式改送并告知信访人去向，该单位的告知期限重新起算；决定由原单位受理的，其期限不变。"
    "被决定的单位不得再提出异议，也不得以不属职责为由不予受理。",
)
