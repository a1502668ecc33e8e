"""Name the accused (补充被反映对象): who proves accused later is shut out from then on; nobody is let in again."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import compartment
from huiyin.matters.engine.declare import Action, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState


def _guard(work: Work) -> None:
    people = compartment.people_of(work)
    if not (work.values["accused_units"] or people):
        raise Refused(
            "请填写被反映的单位，或者被反映的人员的姓名。", code="field.invalid", field="accused_units"
        )
    compartment.keeper_id(work, work.values["accused_units"] or (), people)


def _perform(work: Work) -> None:
    compartment.name(work, work.values["accused_units"] or (), compartment.people_of(work))
    work.note = "已补充被反映对象"


ACTION = Action(
    verb="name_accused",
    label="补充被反映对象",
    leads_from=frozenset(ClaimState) - {ClaimState.JOINED},
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON, Role.HANDLER)),
    ),
    fields=(compartment.NAMED, compartment.PEOPLE),
    basis=("R-302", "R-303", "C-1"),
    when=lambda work: work.matter.restricted,
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="专册事项办理中发现还有被反映的单位、人员的，随时补充，补充后即行隔离；只能增加，不能删除。",
)
