"""Decide the objection (审核异议): the sender agrees and sends on, or refuses with a reason."""

from datetime import date

from huiyin.deadlines.limits import Limit
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import clocks, contents, disputes, papers, sending, telling
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Objection
from huiyin.matters.rules import limits
from huiyin.matters.states import ClaimState

S = ClaimState

#: What ends for the objecting unit with the sending, and begins anew for the next one (P-5).
_OF_THE_SENDING = ("T-03", "T-04", "T-07", "T-14")


def _agreed(work: Work) -> bool:
    return bool(work.values["agreed"] == "yes")


def _report_by(work: Work) -> date | None:
    """Return the day by which the next unit reports: the one first set, unless another is now set (T-07)."""
    kept: date | None = work.assignment.report_by if work.assignment else None
    return work.values["report_by"] or kept


def _guard(work: Work) -> None:
    if not _agreed(work):
        return
    if work.values["unit"] is None:
        raise Refused("同意退回的，请同时确定新的承办单位。", code="objection.unit_missing", field="unit")
    if work.values["unit"] == work.claim.unit_id:
        raise Refused("新的承办单位不能仍是提出异议的单位。", code="objection.same_unit", field="unit")
    if disputes.is_assigned(work):
        _check_report_by(work)


def _check_report_by(work: Work) -> None:
    day = _report_by(work)
    if work.values["report_by"] is None and (day is None or day <= work.on):
        raise Refused(
            "原定反馈期限已过，请为新的承办单位重新确定反馈期限。",
            code="objection.report_by_past",
            field="report_by",
        )
    if day is not None:
        limits.check_future(work.on, day, field="report_by")


def _perform(work: Work) -> None:
    objecting = work.claim.unit_id
    Objection.objects.filter(claim_id=work.claim.pk, decided_at__isnull=True).update(
        decided_at=work.at, agreed=_agreed(work), decision_reason=work.values["reason"][:500]
    )
    if _agreed(work):
        _send_on(work)
        result = "同意退回"
    else:
        work.note = f"不同意退回，由原单位办理：{work.values['reason']}"
        result = "不同意，由你单位办理"
    work.telling |= {"result": result}
    telling.tell_unit(work, "unit_objection_decided", objecting)


def _send_on(work: Work) -> None:
    """Send the claim on in the same way, with the same day for the report; the other limits begin anew (P-5)."""
    assigned, report_by = disputes.is_assigned(work), _report_by(work)
    for rule in _OF_THE_SENDING:
        clocks.stop(work, rule)
    kind, reason = ("assign" if assigned else "forward"), work.values["reason"]
    row = sending.send(
        work, work.values["unit"], kind=kind, reason=reason, report_by=report_by if assigned else None
    )
    letter = contents.of_case(work) | sending.letter(work, row)
    if assigned and report_by is not None:
        papers.issue(work, "D-03", letter | {"requirement": reason}, to_petitioner=False)
    else:
        papers.issue(work, "D-02", letter, to_petitioner=False)
    work.note = f"同意退回，改{'交' if assigned else '送'}{letter['unit_name']}"
    work.telling = {"unit": letter["unit_name"]} | ({"until": report_by} if assigned else {})


def _agreed_assigned(work: Work) -> bool:
    return disputes.is_assigned(work) and _agreed(work)


def _to_report(work: Work) -> Limit:
    return Limit.days(((_report_by(work) or work.on) - work.on).days)


def _agreed_simplified(work: Work) -> bool:
    return work.claim.procedure == "simplified" and _agreed(work) and sending.arrives_simplified(work)


def _agreed_onward(work: Work) -> bool:
    return work.claim.procedure == "simplified" and _agreed(work) and sending.goes_on(work)


ACTION = Action(
    verb="decide_objection",
    label="审核异议",
    leads_from=frozenset({S.OBJECTED}),
    leads_to=S.FORWARDED,
    who=(Who(relation=Relation.SENDER, roles=(Role.CLERK, Role.LIAISON)),),
    fields=(
        Field(
            name="agreed",
            label="审核意见",
            kind=FieldKind.CHOICE,
            choices=(("yes", "同意退回，改送其他单位"), ("no", "不同意，由原单位办理")),
        ),
        Field(
            name="unit",
            label="新的承办单位",
            kind=FieldKind.UNIT,
            required=False,
            asked_with=("agreed", "yes"),
        ),
        Field(
            name="report_by",
            label="新的反馈期限",
            kind=FieldKind.DATE,
            required=False,
            help="仅用于交办件；不填的，沿用原定期限。",
            asked_with=("agreed", "yes"),
        ),
        Field(name="reason", label="审核理由", kind=FieldKind.TEXT, max_length=500),
    ),
    papers=("D-02", "D-03"),
    meets=("X-OBJECTION",),
    may_end=_OF_THE_SENDING,
    starts=(
        StartClock(rule="T-03", owes=Relation.HOLDER, when=_agreed),
        StartClock(rule="T-04", owes=Relation.HOLDER, when=_agreed),
        StartClock(rule="T-07", owes=Relation.HOLDER, when=_agreed_assigned, limit=_to_report),
        StartClock(rule="T-16", owes=Relation.HOLDER, when=_agreed_onward),
        StartClock(rule="T-14", owes=Relation.HOLDER, when=_agreed_simplified),
    ),
    tells=(
        Tell(template="forwarded", to=Relation.PETITIONER, when=_agreed),
        Tell(template="unit_assigned", to=Relation.HOLDER, when=_agreed),
    ),
    basis=("T-04", "T-07", "R-314", "P-5"),
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="同意的，按原方式重新转送（交办）并告知信访人去向，新单位的告知期限重新起算；不同意的，理由告知提出异议的单位。"
    "总用时始终可见。受理仍有争议的，由共同上级决定受理机关，再按决定改送。",
)
