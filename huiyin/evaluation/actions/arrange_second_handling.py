"""Arrange a second handling (二次办理): a dissatisfied petitioner's claim is handled once more (JZ-29)."""

from huiyin.evaluation import fields, recording
from huiyin.kernel.roles import Role
from huiyin.matters.actions import (
    Action,
    ClaimState,
    Field,
    FieldKind,
    Relation,
    StartClock,
    Tell,
    Who,
    Work,
    attaching,
)


def _perform(work: Work) -> None:
    recording.react(work, "second_handling")
    work.note = "评价不满意，组织二次办理"


def _conclude(work: Work) -> None:
    work.telling = {"until": work.clocks["X-SECOND"].rolled.isoformat()}


ACTION = Action(
    verb="arrange_second_handling",
    label="组织二次办理",
    leads_from=fields.MENDABLE,
    leads_to=ClaimState.SECOND_HANDLING,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.SENDER, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HEAD)),
    ),
    fields=(
        Field(name="demand", label="二次办理要求", kind=FieldKind.TEXT, max_length=500),
        attaching.FILES,
    ),
    meets=("X-VERDICT",),
    starts=(StartClock(rule="X-SECOND", owes=Relation.HOLDER),),
    tells=(
        Tell(template="second_handling", to=Relation.PETITIONER),
        Tell(template="unit_second_handling", to=Relation.HOLDER),
    ),
    basis=("E-5", "R-203"),
    when=recording.is_waiting,
    perform=_perform,
    conclude=_conclude,
    handbook="信访人评价不满意的，组织二次办理或者提起甄别，二者必居其一；原申请复查的期限照常计算。",
)
