"""Classify (核定类别): a person confirms the class, the content field and the procedure of a claim."""

from dataclasses import replace

from huiyin.kernel.roles import Role
from huiyin.matters.engine import clocks, compartment, conduct, disputes, sending
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Accused
from huiyin.matters.rules import accusing, classing
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    staying = sum(claim.state != S.JOINED for claim in work.claims)
    classing.check_separable(staying, work.values["claim_class"])
    accusing.check_answer(
        work.values["claim_class"],
        (*(work.values["accused_units"] or ()), *compartment.people_of(work)),
        nobody=work.values["names_nobody"],
        known=Accused.objects.filter(matter_id=work.matter.pk).exists(),
    )
    if work.values["procedure"] == "simplified":
        classing.check_simplified(
            is_initial=work.matter.is_initial, assigned=disputes.is_assigned(work), helpers=0
        )


def _perform(work: Work) -> None:
    claim = work.claim
    claim.claim_class = work.values["claim_class"]
    claim.field_code = work.values["field_code"] or claim.field_code
    claim.procedure = work.values["procedure"]
    claim.lane = work.values["lane"] or ""
    claim.class_confirmed = True
    work.note = classing.class_label(claim.claim_class)
    if claim.claim_class == "accusation":
        _shut_in(work)
    else:
        conduct.name(work, work.values["conduct_units"] or ())
    if not _passes_on(work):
        clocks.stop(work, "T-16")


def _shut_in(work: Work) -> None:
    """Seal the matter, and say from whom it must be kept; who that is stands in no step."""
    named = work.values["accused_units"] or ()
    if not work.matter.restricted:
        work.kept["wished_secret"] = work.matter.keep_secret
    compartment.seal(work)
    clocks.stop(work, "T-20")
    compartment.name(work, named, compartment.people_of(work))
    known = Accused.objects.filter(matter_id=work.matter.pk).exists()
    work.kept["accused"] = accusing.NAMED if known else accusing.NOBODY
    work.note += "" if known else "（未指明单位或者人员）"


def _passes_on(work: Work) -> bool:
    return work.state is S.REGISTERED and work.values["procedure"] == "simplified"


def _decides_soon(work: Work) -> bool:
    anew = work.state is S.FORWARDED and "T-14" not in work.clocks
    return anew and work.values["procedure"] == "simplified"


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
        replace(
            compartment.NAMED,
            asked_with=("claim_class", "accusation"),
            help="检举控告须填写：材料和情况不会送到这些单位及其下属单位。没有指明的，下一项选“是”。",
        ),
        replace(compartment.PEOPLE, asked_with=("claim_class", "accusation")),
        Field(
            name="names_nobody",
            label="未指明单位或者人员",
            kind=FieldKind.YES_NO,
            required=False,
            secret=True,
            asked_with=("claim_class", "accusation"),
        ),
        conduct.UNITS,
        Field(name="field_code", label="内容分类", kind=FieldKind.TEXT, required=False, max_length=24),
        Field(name="procedure", label="适用程序", kind=FieldKind.CHOICE, choices=classing.PROCEDURES),
        sending.LANE,
    ),
    may_end=("T-16", "T-20"),
    starts=(
        StartClock(rule="T-16", owes=Relation.HOLDER, since=clocks.received_on, when=_passes_on),
        StartClock(rule="T-14", owes=Relation.HOLDER, since=clocks.reached_on, when=_decides_soon),
    ),
    basis=("R-301", "R-302", "R-304", "C-1"),
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="系统建议仅供参考，由工作人员核定。反映工作人员态度蛮横、推诿扯皮的，写明其单位，由其他单位办理。检举控告须单独立件，进入专册，并写明被反映的单位，或者注明未指明。",
)
