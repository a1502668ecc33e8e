"""Unseal (解除专册): what proved no accusation leaves the compartment, by its own seat, with a reason."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import unsealing
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import OPEN, ClaimState


def _perform(work: Work) -> None:
    unsealing.unseal(work)
    work.note = "解除专册"


ACTION = Action(
    verb="unseal",
    label="解除专册",
    leads_from=OPEN - {ClaimState.HANDED_OVER},
    who=(Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),),
    fields=(
        Field(
            name="reason",
            label="解除理由",
            kind=FieldKind.LONG_TEXT,
            max_length=1000,
            help="写明核实经过。解除后，承办单位只看到登记日期和移交日期，看不到本理由和专册期间的办理记录。",
        ),
    ),
    basis=("R-301", "R-302", "C-1"),
    when=lambda work: work.matter.restricted and work.claim.claim_class != "accusation",
    guard=unsealing.check,
    perform=_perform,
    internal=True,
    handbook="专册事项经核实不属于检举控告、全部诉求已重新核定类别、没有写明被反映对象的，由登记单位的专办岗位解除专册，转为普通件办理。"
    "专册期间的记录和文书不向办理人员显示，只显示登记日期和移交日期。",
)
