"""Report the completion (提交办结报告): what was assigned with a date is reported back to the assigning unit (D-16)."""

from typing import Any

from huiyin.documents import queries as documents
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, contents, history, papers, sending
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Paper
from huiyin.matters.states import ClaimState

S = ClaimState
#: What a claim may have ended in, and what the report has attached.
_ANSWERS = ("D-09", "D-15", "D-19", "D-14", "D-06", "D-07")
OMISSION = "omission"
#: Why the problem arose: about the work of organs, never about the petitioner (Art. 42).
CAUSES: tuple[tuple[str, str], ...] = (
    (OMISSION, "应当履职而未履行、未及时履行"),
    ("policy", "政策规定不完善"),
    ("history", "历史遗留"),
    ("unfounded", "诉求没有依据"),
    ("other", "其他"),
)


def _is_owed(work: Work) -> bool:
    sent = work.assignment
    if sent is None or sent.kind != "assign":
        return False
    kinds = {paper.kind for paper in work.rows(Paper)}
    return "D-16" not in kinds and not kinds.isdisjoint(_ANSWERS)


def _guard(work: Work) -> None:
    if work.values["cause"] != OMISSION:
        work.values["cause_unit"] = None
    if work.values["cause_unit"]:
        sending.check_wall(work, sending.open_unit(work, work.values["cause_unit"]).id)


def _perform(work: Work) -> None:
    values, sent = work.values, work.assignment
    opinion = history.last_opinion(work)
    told: dict[str, Any] = {
        "to_unit": contents.unit_name(sent.from_unit_id if sent else None),
        "process": values["process"],
        "facts": values["facts"] or opinion.get("facts"),
        "conclusion": values["conclusion"] or opinion.get("opinion"),
        "opinion_number": _attached(work),
        "signer": values["signer"],
        "contact": values["contact"],
    }
    papers.issue(work, "D-16", contents.of_case(work) | told, to_petitioner=False)
    work.note = f"向{told['to_unit']}提交办结报告"
    if values["cause_unit"]:
        values["cause_unit"] = sending.open_unit(work, values["cause_unit"]).id
        sending.involve(work, values["cause_unit"], "cause")


def _attached(work: Work) -> str:
    """The latest answer, by its title and number."""
    last = max((paper for paper in work.rows(Paper) if paper.kind in _ANSWERS), key=lambda paper: paper.pk)
    found = documents.document(last.document_id)
    return f"{found.title} {found.number}"


ACTION = Action(
    verb="report_completion",
    label="提交办结报告",
    leads_from=frozenset(
        {
            S.OPINION_ISSUED,
            S.SERVED,
            S.DECIDED_ELSEWHERE,
            S.SETTLED,
            S.DECLINED,
            S.NO_LONGER_ACCEPTED,
            S.CONCLUDED,
        }
    ),
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.HEAD, Role.LIAISON)),),
    fields=(
        Field(name="process", label="办理过程", kind=FieldKind.LONG_TEXT, max_length=10000),
        Field(
            name="facts",
            label="查明的事实",
            kind=FieldKind.LONG_TEXT,
            max_length=10000,
            required=False,
            help="不填的，按答复意见所写。",
        ),
        Field(
            name="conclusion",
            label="办理结论",
            kind=FieldKind.LONG_TEXT,
            max_length=10000,
            required=False,
            help="不填的，按答复意见所写。",
        ),
        Field(
            name="cause",
            label="问题成因",
            kind=FieldKind.CHOICE,
            required=False,
            choices=CAUSES,
            help="指问题为什么会发生，供改进工作使用；不写入办结报告。",
        ),
        Field(
            name="cause_unit",
            label="未履职的单位",
            kind=FieldKind.UNIT,
            required=False,
            asked_with=("cause", OMISSION),
            help="不填的，为本单位。填写的单位可以查看此件，并负责整改。",
        ),
        Field(name="signer", label="签发人（单位负责人）", kind=FieldKind.TEXT, max_length=60),
        Field(name="contact", label="联系人和电话", kind=FieldKind.TEXT, max_length=60),
        attaching.field(help_text="办结的照片、凭证等。"),
    ),
    papers=("D-16",),
    meets=("T-07",),
    basis=("T-07",),
    when=_is_owed,
    guard=_guard,
    perform=_perform,
    handbook="交办事项办结后，向交办单位提交办结报告，写明办理过程、事实和结论，附答复意见，由单位负责人签发。可以注明问题成因；因不履职造成的，记为未履职单位的业务规范问题。",
)
