"""Suspend the procedure (中止程序): its limits rest while the law of that procedure says so (P-6)."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, procedures, progress
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import running
from huiyin.matters.states import ClaimState


def _runs(work: Work) -> bool:
    run = procedures.current(work)
    return run is not None and run.course.suspended_since is None


def _guard(work: Work) -> None:
    running.check_day(
        procedures.the_run(work).course, work.values["first_day"], on=work.on, field="first_day"
    )


def _perform(work: Work) -> None:
    values = work.values
    ground = f"{values['reason']}（{values['article']}）"
    procedures.record(work, running.EventKind.SUSPENDED, values["first_day"], words=ground)
    progress.report(work)
    work.note = f"中止：{values['reason']}"[:200]


ACTION = Action(
    verb="suspend_procedure",
    label="中止程序",
    leads_from=frozenset({ClaimState.DIVERTED}),
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),),
    fields=(
        Field(name="first_day", label="中止开始日", kind=FieldKind.DATE, help="从这一天起不计算期限。"),
        Field(name="reason", label="中止理由", kind=FieldKind.LONG_TEXT, max_length=500),
        Field(
            name="article",
            label="法律依据",
            kind=FieldKind.TEXT,
            max_length=200,
            help="该程序自己的法律中关于中止或者不计入期限的条款；《信访工作条例》没有这样的规定。",
        ),
        attaching.FILES,
    ),
    papers=("D-18",),
    stops=("X-STEP",),
    meets=("X-PROGRESS",),
    starts=(StartClock(rule="X-PROGRESS", owes=Relation.HOLDER),),
    tells=(Tell(template="progress", to=Relation.PETITIONER),),
    basis=("R-307",),
    when=_runs,
    guard=_guard,
    perform=_perform,
    handbook="只有该程序自己的法律规定可以中止或者不计入期限的才能中止。中止期间仍按期报告进度，信访人能看到理由和条款。",
)
