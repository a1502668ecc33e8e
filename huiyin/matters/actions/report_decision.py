"""Report the decision (报告处理决定): the statutory procedure has ended; its remedy is told."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, contents, papers, procedures, remedying
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import limits, running
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    run, values = procedures.current(work), work.values
    if run is not None:
        day = values["decided_on"] or work.on
        running.check_day(run.course, day, on=work.on, field="decided_on")
        running.check_decidable(run.course, run.names, run.concluding, reason=values["skip_reason"] or "")
    received_on = values["received_on"]
    if received_on is not None:
        limits.check_not_future(work.on, received_on, field="received_on")
        if received_on < (values["decided_on"] or received_on):
            raise Refused("收到日期不能早于决定日期，请核对。", code="decision.received", field="received_on")


def _perform(work: Work) -> None:
    values, run = work.values, procedures.current(work)
    remedy, remedy_limit = remedying.words(work, run, values["received_on"])
    extra = {
        "decision": values["decision"],
        "facts": values["facts"],
        "remedy": remedy or values["remedy"],
        "remedy_limit": remedy_limit or values["remedy_limit"],
        "procedure": work.claim.diverted_to,
        "basis": values["article"],
    }
    papers.issue(work, "D-19", contents.of_case(work) | extra, to_petitioner=True)
    if run is not None:
        procedures.record(
            work,
            running.EventKind.DECIDED,
            values["decided_on"] or work.on,
            counts_from=values["received_on"],
            words="；".join(filter(None, (values["decision"], values["skip_reason"]))),
        )
    work.claim.outcome = "elsewhere"
    work.note = values["decision"][:60]


def _remedy_unknown(work: Work) -> bool:
    """Only where the catalogue does not know what is open against the result is it asked of a person (WH-17)."""
    return not remedying.open_limits(procedures.current(work), work.claim.way)


def _in_procedure(work: Work) -> bool:
    return procedures.current(work) is not None


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
        Field(name="decided_on", label="决定日期", kind=FieldKind.DATE, required=False, help="不填为今天。"),
        Field(
            name="received_on",
            label="信访人收到的日期",
            kind=FieldKind.DATE,
            required=False,
            help="不服的期限从这一天起算；还没有收到的不填。",
        ),
        procedures.skip_reason(
            help_text="没有走完前面的环节就作出决定的，写明理由和法律条款。", asked=_in_procedure
        ),
        Field(
            name="remedy",
            asked=_remedy_unknown,
            label="救济途径",
            kind=FieldKind.TEXT,
            max_length=300,
            help="如申请行政复议、提起行政诉讼，写明向哪里提出。",
        ),
        Field(
            name="remedy_limit",
            label="救济期限",
            kind=FieldKind.TEXT,
            max_length=200,
            help="如60日、6个月。",
            asked=_remedy_unknown,
        ),
        attaching.FILES,
    ),
    papers=("D-19",),
    meets=("X-PROGRESS", "X-STEP", "T-18", "T-07"),
    tells=(Tell(template="served", to=Relation.PETITIONER),),
    basis=("R-307", "R-304"),
    guard=_guard,
    perform=_perform,
    handbook="写明决定、事实、依据。不服时的救济途径和期限随文书种类：行政决定可以复议、起诉，裁决、判决按各自的法律；目录里有的由系统写明。",
)
