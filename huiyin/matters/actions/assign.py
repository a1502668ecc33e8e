"""Assign (交办): as forwarding, with a date by which the unit reports the result back."""

from huiyin.deadlines.limits import Limit
from huiyin.matters.engine import attaching, contents, sending
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import limits
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    sending.check_sendable(work)
    limits.check_future(work.on, work.values["report_by"], field="report_by")


def _to_report(work: Work) -> Limit:
    return Limit.days((work.values["report_by"] - work.on).days)


def _perform(work: Work) -> None:
    report_by = work.values["report_by"]
    row = sending.send(
        work, work.values["unit"], kind="assign", reason=work.values["reason"], report_by=report_by
    )
    sending.write_letter(work, row)
    name = contents.unit_name(row.to_unit_id)
    work.note = f"交办{name}，{contents.zh(report_by)}前反馈"
    work.telling = {"unit": name}


ACTION = Action(
    verb="assign",
    label="交办",
    leads_from=frozenset({S.REGISTERED, S.FORWARDED, S.DISPUTED}),
    leads_to=S.FORWARDED,
    who=sending.SENDERS,
    fields=(
        Field(name="unit", label="交办单位", kind=FieldKind.UNIT, help="系统按职责清单建议，请核对后确定。"),
        Field(name="report_by", label="反馈期限", kind=FieldKind.DATE, help="请单位在此日期前提交办结报告。"),
        Field(name="reason", label="交办要求", kind=FieldKind.TEXT, max_length=500),
        sending.LANE,
        attaching.FILES,
    ),
    papers=("D-03",),
    meets=("T-01", "T-16"),
    stops=("T-03", "T-04", "T-14", "X-DISPUTE"),
    starts=(
        StartClock(rule="T-03", owes=Relation.HOLDER),
        StartClock(rule="T-04", owes=Relation.HOLDER, duty=False),
        StartClock(rule="T-07", owes=Relation.HOLDER, limit=_to_report),
    ),
    tells=(
        Tell(template="forwarded", to=Relation.PETITIONER),
        Tell(template="unit_assigned", to=Relation.HOLDER),
    ),
    basis=("T-01", "T-07"),
    when=sending.may_send,
    guard=_guard,
    perform=_perform,
    handbook="重要事项可以交办，限期反馈结果、提交办结报告。交办件不适用简易办理。",
)
