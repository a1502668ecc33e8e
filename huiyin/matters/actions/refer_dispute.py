"""Refer the dispute (报请决定受理机关): an objection was refused, and the common superior is asked to decide."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, contents, disputes, sending, telling
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Objection
from huiyin.matters.rules import answering
from huiyin.matters.states import ClaimState
from huiyin.units import queries as units

S = ClaimState


def _body(work: Work) -> "units.UnitFacts":
    """Who is above all parties, also above the unit that somebody thinks competent."""
    suggested = work.values["suggested_unit"]
    found = disputes.superior(work, suggested)
    if found is None or not disputes.decides_here(found, work):
        who = f"“{found.name}”" if found else "共同的上一级机关、单位"
        raise Refused(
            f"涉及该单位的争议应由{who}决定，尚不能在本系统内报请。请以书面报请，由转送单位按决定改送。",
            code="dispute.decided_elsewhere",
            field="suggested_unit",
        )
    return found


def _guard(work: Work) -> None:
    answering.check_has_text(work.values["reasons"], least=20, field="reasons", what="争议情况和理由")
    _body(work)


def _perform(work: Work) -> None:
    body = _body(work)
    Objection.objects.create(
        claim_id=work.claim.pk,
        unit_id=work.claim.unit_id,
        decider_id=body.id,
        rung=Objection.SUPERIOR,
        reasons=work.values["reasons"],
        suggested_unit_id=work.values["suggested_unit"],
        raised_at=work.at,
    )
    sending.involve(work, body.id, "decider")
    work.note = f"报请{body.name}决定受理机关"
    work.telling = {"unit": contents.unit_name(work.by.unit_id)}
    for party in {work.claim.unit_id, work.sender_id} - {work.by.unit_id}:
        telling.tell_unit(work, "unit_dispute_waits", party)


ACTION = Action(
    verb="refer_dispute",
    label="报请决定受理机关",
    leads_from=frozenset({S.FORWARDED}),
    leads_to=S.DISPUTED,
    who=(
        Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HEAD)),
        Who(relation=Relation.SENDER, roles=(Role.CLERK, Role.LIAISON)),
    ),
    fields=(
        Field(
            name="reasons",
            label="争议情况和理由",
            kind=FieldKind.LONG_TEXT,
            help="请写明双方的意见、各自的职责依据和协商经过。",
        ),
        Field(name="suggested_unit", label="建议受理机关", kind=FieldKind.UNIT, required=False),
        attaching.FILES,
    ),
    starts=(StartClock(rule="X-DISPUTE", owes=Relation.DECIDER),),
    tells=(Tell(template="unit_dispute", to=Relation.DECIDER),),
    basis=("R-314",),
    when=disputes.may_refer,
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="异议未获同意、协商不成的，报请共同的上一级机关、单位决定受理机关；没有共同上一级的，报请信访工作联席会议协调。"
    "书面告知的期限照常计算。",
)
