"""Answer help (回复协办): a helping unit answers the lead unit's letter."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, contents
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import SubTask
from huiyin.matters.states import WORKING


def _perform(work: Work) -> None:
    mine = SubTask.objects.filter(claim_id=work.claim.pk, unit_id=work.by.unit_id, answered_at__isnull=True)
    mine.update(answer=work.values["answer"], answered_at=work.at)
    work.note = f"{contents.unit_name(work.by.unit_id)}已回复"
    work.telling = {"unit": contents.unit_name(work.by.unit_id)}


ACTION = Action(
    verb="answer_help",
    label="回复协办、联办",
    leads_from=WORKING,
    who=(Who(relation=Relation.HELPER, roles=(Role.HANDLER, Role.LIAISON, Role.HEAD, Role.CLERK)),),
    fields=(
        Field(name="answer", label="回复内容", kind=FieldKind.LONG_TEXT, max_length=5000),
        attaching.FILES,
    ),
    tells=(Tell(template="unit_help_answered", to=Relation.HOLDER),),
    basis=("R-314", "H-5"),
    perform=_perform,
    internal=True,
    handbook="在来函写明的期限前回复牵头单位；回复由牵头单位统一答复信访人。",
)
