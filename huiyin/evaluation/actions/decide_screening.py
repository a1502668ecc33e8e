"""Decide the screening (甄别决定): the answer stands, or the claim is handled once more (JZ-29)."""

from huiyin.evaluation import fields
from huiyin.kernel.errors import Refused
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
    history,
)

S = ClaimState

_RESULT_LABELS = (("kept", "办理已到位，维持原答复"), ("again", "办理不到位，组织二次办理"))


def _guard(work: Work) -> None:
    if work.by.unit_id == work.claim.unit_id and work.by.unit_id != work.matter.registrar_id:
        raise Refused("承办单位不能甄别自己的办理，请由登记单位决定。", code="screening.own_unit")


def _perform(work: Work) -> None:
    if work.values["result"] == "again":
        work.move(S.SECOND_HANDLING)
    else:
        work.move(history.state_before(work, "screen") or S.SERVED)
    work.note = dict(_RESULT_LABELS)[work.values["result"]]
    work.telling = {"result": work.note}


ACTION = Action(
    verb="decide_screening",
    label="甄别决定",
    leads_from=frozenset({S.SCREENING}),
    may_lead_to=fields.MENDABLE | {S.SECOND_HANDLING},
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.SENDER, roles=(Role.CLERK,)),
    ),
    fields=(
        Field(name="result", label="甄别结果", kind=FieldKind.CHOICE, choices=_RESULT_LABELS),
        Field(name="reason", label="理由", kind=FieldKind.LONG_TEXT, max_length=1000),
        attaching.FILES,
    ),
    meets=("X-SCREEN",),
    starts=(
        StartClock(rule="X-SECOND", owes=Relation.HOLDER, when=lambda work: work.values["result"] == "again"),
    ),
    tells=(Tell(template="screening_decided", to=Relation.PETITIONER),),
    basis=("E-5",),
    guard=_guard,
    perform=_perform,
    handbook="决定和理由告知信访人；维持原答复的，信访人仍可在期限内申请复查。",
)
