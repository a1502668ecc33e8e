"""Classify (核定类别): a person confirms the class, the content field and the procedure of a claim."""

from datetime import date

from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.matters.engine import clocks
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.linked import joined_family
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Matter
from huiyin.matters.rules import classing
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    classing.check_separable(len(work.claims), work.values["claim_class"])
    if work.values["procedure"] == "simplified":
        assigned = work.assignment is not None and work.assignment.kind == "assign"
        classing.check_simplified(is_initial=work.matter.is_initial, assigned=assigned, helpers=0)


def _perform(work: Work) -> None:
    claim = work.claim
    claim.claim_class = work.values["claim_class"]
    claim.field_code = work.values["field_code"] or claim.field_code
    claim.procedure = work.values["procedure"]
    claim.lane = work.values["lane"] or ""
    claim.class_confirmed = True
    if claim.claim_class == "accusation":
        _seal(work)
    if claim.procedure == "simplified" and work.state is S.REGISTERED:
        clocks.start(work, "T-16", owes=Relation.HOLDER, since=clocks.received_on(work))
    else:
        clocks.stop(work, "T-16")
    if claim.procedure == "simplified" and work.state is S.FORWARDED and "T-14" not in work.clocks:
        clocks.start(work, "T-14", owes=Relation.HOLDER, since=_reached_on(work))
    work.note = dict(classing.CLASSES)[claim.claim_class]


def _reached_on(work: Work) -> date:
    """The day on which the claim reached its unit: the three working days count from there (T-14)."""
    if work.assignment is None:
        return clocks.received_on(work)
    return work.assignment.sent_at.astimezone(SHANGHAI).date()


def _seal(work: Work) -> None:
    """Put the matter and its arrivals into the compartment; a sealed matter stays sealed whatever it proves to be."""
    work.matter.restricted = True
    Arrival.objects.filter(matter_id=work.matter.pk).update(restricted=True)
    Matter.objects.filter(pk__in=joined_family(work.matter.pk)).update(restricted=True)


ACTION = Action(
    verb="classify",
    label="核定类别",
    leads_from=frozenset({S.REGISTERED, S.FORWARDED}),
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON)),
    ),
    fields=(
        Field(name="claim_class", label="诉求类别", kind=FieldKind.CHOICE, choices=classing.CLASSES),
        Field(name="field_code", label="内容分类", kind=FieldKind.TEXT, required=False, max_length=24),
        Field(name="procedure", label="适用程序", kind=FieldKind.CHOICE, choices=classing.PROCEDURES),
        Field(name="lane", label="办理方式", kind=FieldKind.CHOICE, required=False, choices=classing.LANES),
    ),
    basis=("R-301", "R-302", "R-304"),
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="系统建议仅供参考，由工作人员核定。检举控告须单独立件，进入专册。",
)
