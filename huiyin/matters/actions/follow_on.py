"""Follow on (进入后续程序): who goes on by law after a result stays visible (WH-09, WH-15)."""

from huiyin.catalogue import actions as editions
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import procedures, progress
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import running
from huiyin.matters.states import ClaimState

S = ClaimState


def _options(work: Work) -> tuple[tuple[str, str], ...]:
    run = procedures.the_run(work)
    found = (catalogue.path(code, on=work.on) for code in run.path.then)
    return tuple((path.code, str(path)) for path in found if path is not None)


def _leads_on(work: Work) -> bool:
    run = procedures.current(work)
    return run is not None and bool(_options(work))


def _guard(work: Work) -> None:
    run, values = procedures.the_run(work), work.values
    running.check_day(run.course, values["entered_on"], on=work.on, field="entered_on")
    if values["counts_from"] is not None and values["counts_from"] > values["entered_on"]:
        raise Refused(
            "期限起算日不能晚于提出的日期，请核对。", code="procedure.counts_later", field="counts_from"
        )


def _perform(work: Work) -> None:
    claim, values = work.claim, work.values
    claim.path_code = values["path"]
    claim.path_version = editions.keep_version(claim.path_code, on=work.on, by=work.by, at=work.at)
    path = catalogue.path(claim.path_code, version=claim.path_version)
    claim.diverted_to = path.name[:60] if path else claim.path_code
    claim.outcome = ""
    procedures.record(
        work,
        running.EventKind.BEGUN,
        values["entered_on"],
        step=1,
        counts_from=values["counts_from"],
        words=values["reason"],
    )
    progress.report(work)
    work.note = f"进入{claim.diverted_to}"


ACTION = Action(
    verb="follow_on",
    label="进入后续程序",
    leads_from=frozenset({S.DECIDED_ELSEWHERE}),
    leads_to=S.DIVERTED,
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),),
    fields=(
        Field(name="path", label="后续程序", kind=FieldKind.CHOICE, options=_options),
        Field(name="entered_on", label="提出的日期", kind=FieldKind.DATE),
        Field(
            name="counts_from",
            label="期限起算日",
            kind=FieldKind.DATE,
            required=False,
            help="申请或者起诉的期限从哪一天起算，例如收到裁决书之日、履行期限的最后一日。",
        ),
        Field(name="reason", label="情况说明", kind=FieldKind.LONG_TEXT, max_length=500),
    ),
    papers=("D-18",),
    starts=(procedures.STEP_CLOCK, StartClock(rule="X-PROGRESS", owes=Relation.HOLDER)),
    tells=(Tell(template="progress", to=Relation.PETITIONER),),
    basis=("R-304", "R-307", "R-308"),
    when=_leads_on,
    guard=_guard,
    perform=_perform,
    handbook="信访人不服结果依法起诉，或者对方不履行而申请执行的，登记后续程序，本件继续可查、继续受督促，直到有最后结果。",
)
