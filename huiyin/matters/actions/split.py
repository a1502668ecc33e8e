"""Split (拆分诉求): several requests in one become claims of their own, each with its own unit and clocks (U30)."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import clocks
from huiyin.matters.engine.branching import branch_off
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import splitting
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    splitting.read_parts(work.values["parts"], claims_now=len(work.claims))


def _perform(work: Work) -> None:
    own, *others = splitting.read_parts(work.values["parts"], claims_now=len(work.claims))
    first = max(claim.ordinal for claim in work.claims) + 1
    new = [branch_off(work, ordinal, text) for ordinal, text in enumerate(others, start=first)]
    for claim in new:
        clocks.copy_to(work, claim.pk)
    work.claim.text = own
    work.note = f"拆分出{len(new)}项诉求"
    work.detail["new_claims"] = [claim.pk for claim in new]


ACTION = Action(
    verb="split",
    label="拆分诉求",
    leads_from=frozenset({S.REGISTERED, S.FORWARDED, S.HANDLING}),
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HANDLER)),
    ),
    fields=(
        Field(
            name="parts",
            label="各项诉求",
            kind=FieldKind.LONG_TEXT,
            max_length=20000,
            secret=True,
            help="每行一项，第一行保留在本诉求项。一件最多10项。",
        ),
    ),
    basis=("R-310",),
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="一件多诉的，逐项拆分、逐项答复；拆出的诉求项沿用原有期限。来件原文不变。",
)
