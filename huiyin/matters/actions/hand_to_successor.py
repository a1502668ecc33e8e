"""Hand to the successor (移交承继单位): an abolished unit's part goes to who carries on its powers (R-315)."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import contents, succeeding
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState


def _guard(work: Work) -> None:
    succeeding.successors(work)


def _perform(work: Work) -> None:
    moved = succeeding.successors(work)
    succeeding.move_parts(work, moved)
    names = [f"{contents.unit_name(old)}→{contents.unit_name(new)}" for old, new in moved.items()]
    work.note = "；".join(names)
    work.detail["moved"] = [[old, new] for old, new in moved.items()]
    work.telling = {"unit": contents.unit_name(work.claim.unit_id)}


ACTION = Action(
    verb="hand_to_successor",
    label="移交承继单位",
    leads_from=frozenset(set(ClaimState) - {ClaimState.JOINED, ClaimState.ARCHIVED}),
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK, Role.LIAISON)),
        Who(relation=Relation.SENDER, roles=(Role.CLERK, Role.LIAISON)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON, Role.HEAD)),
    ),
    fields=(Field(name="reason", label="机构调整依据", kind=FieldKind.TEXT, required=False, max_length=300),),
    tells=(
        Tell(template="forwarded", to=Relation.PETITIONER),
        Tell(template="unit_assigned", to=Relation.HOLDER),
    ),
    basis=("R-315",),
    by_system=True,
    when=lambda work: bool(succeeding.abolished(work)),
    guard=_guard,
    perform=_perform,
    handbook="机关、单位分立、合并、撤销的，由继续行使其职权的机关、单位受理；期限照常计算，不因移交而改变。",
)
