"""Report the decision (报告处理决定): the statutory procedure has ended; its remedy is told."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import contents, papers
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState

S = ClaimState


def _perform(work: Work) -> None:
    values = work.values
    extra = {name: values[name] for name in ("decision", "facts", "remedy", "remedy_limit")}
    extra |= {"procedure": work.claim.diverted_to, "basis": values["article"]}
    papers.issue(work, "D-19", contents.of_case(work) | extra, to_petitioner=True)
    work.claim.outcome = "elsewhere"


ACTION = Action(
    verb="report_decision",
    label="报告处理决定",
    leads_from=frozenset({S.DIVERTED}),
    leads_to=S.DECIDED_ELSEWHERE,
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),),
    fields=(
        Field(name="decision", label="处理决定", kind=FieldKind.LONG_TEXT, help="决定的文号和内容。"),
        Field(name="facts", label="认定的事实", kind=FieldKind.LONG_TEXT),
        Field(name="article", label="法律依据", kind=FieldKind.TEXT, max_length=300),
        Field(
            name="remedy",
            label="救济途径",
            kind=FieldKind.TEXT,
            max_length=300,
            help="如申请行政复议、提起行政诉讼，写明向哪里提出。",
        ),
        Field(
            name="remedy_limit", label="救济期限", kind=FieldKind.TEXT, max_length=200, help="如60日、6个月。"
        ),
    ),
    papers=("D-19",),
    meets=("X-PROGRESS", "T-18", "T-07"),
    tells=(Tell(template="served", to=Relation.PETITIONER),),
    basis=("R-307", "R-304"),
    perform=_perform,
    handbook="写明决定、事实、依据和不服时的救济途径、期限。",
)
