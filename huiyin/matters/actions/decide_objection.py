"""Decide the objection (审核异议): the sender agrees and sends on, or refuses with a reason."""

from dataclasses import replace

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, disputes, resending, telling
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState

S = ClaimState


def _agreed(work: Work) -> bool:
    return bool(work.values["agreed"] == "yes")


def _guard(work: Work) -> None:
    if not _agreed(work):
        return
    if work.values["unit"] is None:
        raise Refused("同意退回的，请同时确定新的承办单位。", code="objection.unit_missing", field="unit")
    if work.values["unit"] == work.claim.unit_id:
        raise Refused("新的承办单位不能仍是提出异议的单位。", code="objection.same_unit", field="unit")
    resending.check_report_by(work)


def _perform(work: Work) -> None:
    objecting = work.claim.unit_id
    disputes.settle(work, elsewhere=_agreed(work), reason=work.values["reason"])
    if _agreed(work):
        resending.send_on(work, work.values["unit"])
        work.note = f"同意退回，{work.note}"
        result = "同意退回"
    else:
        work.note = f"不同意退回，由原单位办理：{work.values['reason']}"
        result = "不同意，由你单位办理"
    work.telling |= {"result": result}
    telling.tell_unit(work, "unit_objection_decided", objecting)


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
        replace(resending.REPORT_BY, asked_with=("agreed", "yes")),
        Field(name="reason", label="审核理由", kind=FieldKind.TEXT, max_length=500),
        attaching.FILES,
    ),
    papers=("D-02", "D-03"),
    meets=("X-OBJECTION",),
    may_end=resending.OF_THE_SENDING,
    starts=(
        *resending.limits_anew(_agreed),
        StartClock(rule="T-04", owes=Relation.HOLDER, duty=False, when=_agreed),
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
    "总用时始终可见。受理仍有争议的，报请共同上级决定受理机关。",
)
