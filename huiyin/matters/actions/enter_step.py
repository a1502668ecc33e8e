"""Enter a step (进入下一环节): the statutory procedure moves on, and everybody sees where it is (WH-05, WH-07)."""

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, procedures, progress
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import running
from huiyin.matters.states import ClaimState

S = ClaimState


def _ahead(work: Work) -> tuple[tuple[str, str], ...]:
    run = procedures.the_run(work)
    named = enumerate(run.path.steps, 1)
    return tuple(
        (str(place), f"{place}. {step.name}（{_who(step)}）")
        for place, step in named
        if place > run.course.step
    )


def _who(step: catalogue.Step) -> str:
    """Who takes a step, as staff read it."""
    return "信访人" if step.who == "petitioner" else step.who_label


def _has_ahead(work: Work) -> bool:
    run = procedures.current(work)
    return run is not None and run.course.step < len(run.names)


def _guard(work: Work) -> None:
    run, values = procedures.the_run(work), work.values
    if run.course.suspended_since:
        raise Refused("本程序已中止，请先办理“恢复程序”。", code="procedure.suspended")
    running.check_day(run.course, values["entered_on"], on=work.on, field="entered_on")
    if values["counts_from"] is not None and values["counts_from"] > work.on:
        raise Refused("期限起算日晚于今天，请核对。", code="date.future", field="counts_from")
    reason = values["skip_reason"] or ""
    running.check_next(run.course, run.names, int(values["step"]), reason=reason)


def _perform(work: Work) -> None:
    values = work.values
    procedures.record(
        work,
        running.EventKind.REACHED,
        values["entered_on"],
        step=int(values["step"]),
        counts_from=values["counts_from"],
        words=values["skip_reason"] or "",
    )
    progress.report(work)
    work.note = f"进入“{procedures.the_run(work).step.name}”环节"


ACTION = Action(
    verb="enter_step",
    label="进入下一环节",
    leads_from=frozenset({S.DIVERTED}),
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),),
    fields=(
        Field(name="step", label="进入的环节", kind=FieldKind.CHOICE, options=_ahead),
        Field(
            name="entered_on",
            label="进入日期",
            kind=FieldKind.DATE,
            help="法定期限一般自这一天起算，例如受理、立案、收到裁决书的日期。",
        ),
        Field(
            name="counts_from",
            label="期限起算日",
            kind=FieldKind.DATE,
            required=False,
            help="与进入日期不同的才填，例如履行期限的最后一日。",
        ),
        procedures.skip_reason(help_text="跳过中间环节的，写明理由和法律条款；不跳过的不填。"),
        attaching.FILES,
    ),
    papers=("D-18",),
    meets=("X-STEP", "X-PROGRESS"),
    starts=(
        procedures.STEP_CLOCK,
        StartClock(rule="X-PROGRESS", owes=Relation.HOLDER),
    ),
    tells=(Tell(template="progress", to=Relation.PETITIONER),),
    basis=("R-307", "R-308"),
    when=_has_ahead,
    guard=_guard,
    perform=_perform,
    handbook="程序每进一步就登记一次：系统按该程序的法律计算本环节期限，并自动出具进度报告。环节不能跳过，依法不经过的写明理由和条款。",
)
