"""Feed back (反馈): the organ to which a claim was handed over reports how it ended there."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState

S = ClaimState


def _perform(work: Work) -> None:
    work.note = "有权机关已反馈"
    work.claim.outcome = "fed_back"


ACTION = Action(
    verb="feed_back",
    label="反馈办理情况",
    leads_from=frozenset({S.HANDED_OVER}),
    leads_to=S.DECIDED_ELSEWHERE,
    who=(
        Who(relation=Relation.HOLDER, roles=(Role.DISCIPLINE, Role.HANDLER, Role.LIAISON)),
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
    ),
    fields=(
        Field(name="summary", label="办理情况", kind=FieldKind.LONG_TEXT),
        Field(name="told", label="已依规告知信访人", kind=FieldKind.YES_NO, required=False),
        attaching.FILES,
    ),
    meets=("X-FEEDBACK",),
    tells=(Tell(template="progress", to=Relation.PETITIONER),),
    basis=("R-302",),
    perform=_perform,
    handbook="由有权机关依规依纪依法办理和反馈；登记单位只记录反馈情况。",
)
