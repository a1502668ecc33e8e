"""Screen (提起甄别): it is examined whether the dissatisfaction concerns the handling at all (JZ-29)."""

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
    recording.react(work, "screening")
    work.note = "提起甄别"


ACTION = Action(
    verb="screen",
    label="提起甄别",
    leads_from=fields.MENDABLE,
    leads_to=ClaimState.SCREENING,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HEAD)),
    ),
    fields=(
        Field(
            name="reason",
            label="甄别理由",
            kind=FieldKind.LONG_TEXT,
            max_length=1000,
            help="写明办理是否到位、评价所指是否属于办理范围。",
        ),
        attaching.FILES,
    ),
    meets=("X-VERDICT",),
    starts=(StartClock(rule="X-SCREEN", owes=Relation.REGISTRAR),),
    tells=(Tell(template="screening", to=Relation.PETITIONER),),
    basis=("E-5",),
    when=recording.is_waiting,
    perform=_perform,
    handbook="甄别只看办理是否到位，不评判信访人；由登记单位决定维持原答复或者组织二次办理。",
)
