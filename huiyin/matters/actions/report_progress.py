"""Report progress (报告进度): a diverted claim never goes silent."""

from huiyin.deadlines.limits import Limit
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, contents, papers, procedures, progress
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import limits
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    limits.check_future(work.on, work.values["next_report"], field="next_report")


def _to_next_report(work: Work) -> Limit:
    return Limit.days((work.values["next_report"] - work.on).days)


def _due(work: Work, run: procedures.Run | None) -> str:
    next_report = f"下次报告：{contents.zh(work.values['next_report'])}前"
    return f"{progress.due_words(work, run)}；{next_report}" if run else next_report


def _perform(work: Work) -> None:
    values, run = work.values, procedures.current(work)
    extra = {
        "procedure": work.claim.diverted_to,
        "step_reached": values["step_reached"],
        "next_step": values["next_step"],
        "due": _due(work, run),
        "suspensions": values["suspensions"] or (progress.resting(run) if run else "") or "无",
    }
    papers.issue(work, "D-18", contents.of_case(work) | extra, to_petitioner=True)
    work.note = values["step_reached"][:60]


ACTION = Action(
    verb="report_progress",
    label="报告进度",
    leads_from=frozenset({S.DIVERTED}),
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),),
    fields=(
        Field(name="step_reached", label="已到环节", kind=FieldKind.TEXT, max_length=300),
        Field(name="next_step", label="下一环节", kind=FieldKind.TEXT, max_length=300),
        Field(name="next_report", label="下次报告日期", kind=FieldKind.DATE),
        Field(
            name="suspensions", label="依法中止及理由", kind=FieldKind.TEXT, required=False, max_length=300
        ),
        attaching.FILES,
    ),
    papers=("D-18",),
    meets=("X-PROGRESS",),
    starts=(StartClock(rule="X-PROGRESS", owes=Relation.HOLDER, limit=_to_next_report),),
    tells=(Tell(template="progress", to=Relation.PETITIONER),),
    basis=("R-307",),
    guard=_guard,
    perform=_perform,
    handbook="每次报告写明已到环节、下一环节和下次报告日期。",
)
