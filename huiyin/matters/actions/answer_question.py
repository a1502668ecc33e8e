"""Answer the question (补充材料): the petitioner, or a clerk who takes it down, answers what was asked."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Question
from huiyin.matters.states import ClaimState

S = ClaimState


def _is_open(work: Work) -> bool:
    return any(row.answered_at is None for row in work.rows(Question))


def _perform(work: Work) -> None:
    Question.objects.filter(claim_id=work.claim.pk, answered_at__isnull=True).update(
        answer=work.values["answer"], answered_at=work.at
    )


ACTION = Action(
    verb="answer_question",
    label="补充材料",
    leads_from=frozenset(
        {S.FORWARDED, S.HANDLING, S.SIMPLIFIED, S.SECOND_HANDLING, S.UNDER_REVIEW, S.UNDER_RECHECK}
    ),
    who=(
        Who(relation=Relation.PETITIONER),
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),
    ),
    fields=(Field(name="answer", label="补充的内容", kind=FieldKind.LONG_TEXT, max_length=5000),),
    basis=("R-104",),
    when=_is_open,
    perform=_perform,
    handbook="信访人可以网上补充，也可以由工作人员如实记录。",
)
