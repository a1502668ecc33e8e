"""Ask the petitioner (请信访人补充): for facts or material. The clock runs on (P-6)."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Question
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    if Question.objects.filter(claim_id=work.claim.pk, answered_at__isnull=True).exists():
        raise Refused("上一次请信访人补充的内容尚未答复，请先等待或电话联系。", code="question.open")


def _perform(work: Work) -> None:
    Question.objects.create(claim_id=work.claim.pk, text=work.values["question"], asked_at=work.at)


ACTION = Action(
    verb="ask_petitioner",
    label="请信访人补充",
    leads_from=frozenset(
        {S.FORWARDED, S.HANDLING, S.SIMPLIFIED, S.SECOND_HANDLING, S.UNDER_REVIEW, S.UNDER_RECHECK}
    ),
    who=(
        Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),
        Who(relation=Relation.REVIEWER, roles=(Role.REVIEWER,)),
    ),
    fields=(Field(name="question", label="请补充的内容", kind=FieldKind.LONG_TEXT, max_length=1000),),
    tells=(Tell(template="asked", to=Relation.PETITIONER),),
    basis=("R-104", "P-6"),
    guard=_guard,
    perform=_perform,
    handbook="只请补充办理所必需的内容；等待补充不停止计算办理期限。单位能查到的，不要求信访人提供。",
)
