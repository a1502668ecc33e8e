"""Answer the question (补充材料): the petitioner, or a clerk who takes it down, answers what was asked of that one."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, citizens, questions
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    questions.answered(work)


def _perform(work: Work) -> None:
    row = questions.answered(work)
    row.answer, row.answered_at = work.values["answer"], work.at
    work.keep(row)
    work.whose = row.arrival_id


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
    fields=(
        citizens.field(
            "答复的信访人的编号",
            options=questions.asked,
            help_text="已请多位信访人补充的，选择是哪一位的答复。",
        ),
        Field(name="answer", label="补充的内容", kind=FieldKind.LONG_TEXT, max_length=5000),
        attaching.FILES,
    ),
    basis=("R-104",),
    when=lambda work: bool(questions.open_rows(work)),
    guard=_guard,
    perform=_perform,
    handbook="信访人可以网上补充，也可以由工作人员如实记录。",
)
