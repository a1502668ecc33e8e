"""Object (提出异议): the unit says within five working days that the claim is not its business."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, contents, disputes, papers
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Objection
from huiyin.matters.rules import answering
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    answering.check_has_text(work.values["reasons"], least=20, field="reasons", what="异议理由")


def _perform(work: Work) -> None:
    values, decider = work.values, work.sender_id
    Objection.objects.create(
        claim_id=work.claim.pk,
        unit_id=work.claim.unit_id,
        decider_id=decider,
        reasons=values["reasons"],
        suggested_unit_id=values["suggested_unit"],
        raised_at=work.at,
    )
    extra = {
        "reasons": values["reasons"],
        "duty_basis": values["duty_basis"],
        "suggested_unit": contents.unit_name(values["suggested_unit"]) or "请转送单位研究确定",
        "to_unit": contents.unit_name(decider),
        "decision": "待审核",
    }
    case = contents.of_case(work)
    papers.issue(work, "D-04", case | extra, to_petitioner=False)
    work.telling = {"unit": case["unit_name"]}


ACTION = Action(
    verb="object",
    label="提出异议",
    leads_from=frozenset({S.FORWARDED}),
    leads_to=S.OBJECTED,
    who=(Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HEAD)),),
    fields=(
        Field(
            name="reasons",
            label="异议理由",
            kind=FieldKind.LONG_TEXT,
            help="请详细说明为何不属于本单位职责。",
        ),
        Field(name="duty_basis", label="职责依据", kind=FieldKind.TEXT, help="如“三定”规定、权责清单条目。"),
        Field(name="suggested_unit", label="建议承办单位", kind=FieldKind.UNIT, required=False),
        attaching.FILES,
    ),
    papers=("D-04",),
    stops=("T-04",),
    starts=(StartClock(rule="X-OBJECTION", owes=Relation.SENDER),),
    tells=(Tell(template="unit_objection", to=Relation.SENDER),),
    basis=("T-04",),
    when=disputes.may_object,
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="收到之日起{T-04}内提出，详细说明理由，经转送、交办单位核实同意后退回；只能提出一次。",
)
