"""Resume the procedure (恢复程序): the limits run on; the days between are left out."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, procedures, progress
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import running
from huiyin.matters.states import ClaimState


def _rests(work: Work) -> bool:
    run = procedures.current(work)
    return run is not None and run.course.suspended_since is not None


def _guard(work: Work) -> None:
    running.check_day(
        procedures.the_run(work).course, work.values["resumed_on"], on=work.on, field="resumed_on"
    )


def _perform(work: Work) -> None:
    procedures.record(work, running.EventKind.RESUMED, work.values["resumed_on"])
    progress.report(work)
    work.note = f"恢复办理“{procedures.the_run(work).step.name}”"


ACTION = Action(
    verb="resume_procedure",
    label="恢复程序",
    leads_from=frozenset({ClaimState.DIVERTED}),
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),),
    fields=(
        Field(name="resumed_on", label="恢复日期", kind=FieldKind.DATE, help="从这一天起继续计算期限。"),
        attaching.FILES,
    ),
    papers=("D-18",),
    meets=("X-PROGRESS",),
    starts=(
        procedures.STEP_CLOCK,
        StartClock(rule="X-PROGRESS", owes=Relation.HOLDER),
    ),
    tells=(Tell(template="progress", to=Relation.PETITIONER),),
    basis=("R-307",),
    when=_rests,
    guard=_guard,
    perform=_perform,
    conclude=procedures.leave_out_suspended,
    handbook="中止的原因消除后登记恢复日期，期限接着计算，中止的日子不算在内。",
)
