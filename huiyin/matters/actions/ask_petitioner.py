"""Ask the petitioner (请信访人补充): for facts or material; of several the one named, or each (P-6, U29)."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, citizens, questions
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Question
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    if not questions.chosen(work):
        raise Refused("上一次请信访人补充的内容尚未答复，请先等待或电话联系。", code="question.open")


def _perform(work: Work) -> None:
    asked = questions.chosen(work)
    Question.objects.bulk_create(
        Question(claim_id=work.claim.pk, arrival=arrival, text=work.values["question"], asked_at=work.at)
        for arrival in asked
    )
    work.heard_by = asked
    if len(asked) == 1:
        work.whose = asked[0].pk


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
    fields=(
        citizens.field(
            "请补充的信访人的编号",
            options=questions.to_ask,
            help_text="多位信访人共同反映的，可以只请其中一位补充；不选的，请各位信访人分别补充。",
        ),
        Field(name="question", label="请补充的内容", kind=FieldKind.LONG_TEXT, max_length=1000),
        attaching.field(help_text="信访人可以看到这里的文件。"),
    ),
    tells=(Tell(template="asked", to=Relation.PETITIONER),),
    basis=("R-104", "P-6"),
    guard=_guard,
    perform=_perform,
    handbook="只请补充办理所必需的内容；等待补充不停止计算办理期限。单位能查到的，不要求信访人提供。"
    "多位信访人的，各自只看到、只答复向本人提出的问题。",
)
