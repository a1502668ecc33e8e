"""Withdraw (撤回): the petitioner takes the claim back, on the net or in writing."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import limits
from huiyin.matters.states import OPEN, ClaimState


def _guard(work: Work) -> None:
    if work.by.kind == "citizen":
        if len(work.arrivals) > 1:
            raise Refused(
                "此件由多位信访人共同反映，您一人不能代大家撤回。请到登记窗口说明，由工作人员把您的来件分开。",
                code="withdraw.several_petitioners",
            )
        return
    requested_on, proof = work.values["requested_on"], work.values["proof"]
    if requested_on is None or not proof:
        raise Refused(
            "工作人员代为登记撤回的，须有信访人的书面申请，请填写申请日期和凭据。",
            code="withdraw.not_in_writing",
            field="requested_on" if requested_on is None else "proof",
        )
    limits.check_not_future(work.on, requested_on, field="requested_on")


def _perform(work: Work) -> None:
    work.note = "信访人撤回" if work.by.kind == "citizen" else "依信访人书面申请撤回"


ACTION = Action(
    verb="withdraw",
    label="撤回",
    leads_from=OPEN,
    leads_to=ClaimState.WITHDRAWN,
    who=(
        Who(relation=Relation.PETITIONER),
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON)),
    ),
    fields=(
        Field(name="reason", label="撤回原因", kind=FieldKind.TEXT, required=False, max_length=300),
        Field(name="requested_on", label="书面申请日期", kind=FieldKind.DATE, required=False),
        Field(
            name="proof",
            label="书面申请凭据",
            kind=FieldKind.TEXT,
            required=False,
            max_length=200,
            help="工作人员代为登记时必填，如申请书存放位置。",
        ),
    ),
    tells=(
        Tell(template="withdrawn", to=Relation.PETITIONER),
        Tell(template="unit_withdrawn", to=Relation.HOLDER),
    ),
    basis=("R-101",),
    guard=_guard,
    perform=_perform,
    handbook="撤回出于信访人自愿，可以网上办理，也可以凭书面申请办理；不得劝压撤回。撤回后有新的事实和理由的，可以重新办理。",
)
