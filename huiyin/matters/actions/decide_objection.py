"""Decide the objection (审核异议): the sender agrees and sends on, or refuses with a reason."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import clocks, contents, sending
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Objection
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    if work.values["agreed"] == "yes" and work.values["unit"] is None:
        raise Refused("同意退回的，请同时确定新的承办单位。", code="objection.unit_missing", field="unit")
    if work.values["agreed"] == "yes" and work.values["unit"] == work.claim.unit_id:
        raise Refused("新的承办单位不能仍是提出异议的单位。", code="objection.same_unit", field="unit")


def _perform(work: Work) -> None:
    agreed = work.values["agreed"] == "yes"
    Objection.objects.filter(claim_id=work.claim.pk, decided_at__isnull=True).update(
        decided_at=work.at, agreed=agreed, decision_reason=work.values["reason"][:500]
    )
    if not agreed:
        work.note = "不同意退回，由原单位办理"
        return
    clocks.stop(work, "T-03")
    sending.send(work, work.values["unit"], kind="forward", reason=work.values["reason"])
    for rule in ("T-03", "T-04"):
        clocks.start(work, rule, owes=Relation.HOLDER)
    work.note = f"同意退回，改送{contents.unit_name(work.claim.unit_id)}"


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
        Field(name="unit", label="新的承办单位", kind=FieldKind.UNIT, required=False),
        Field(name="reason", label="审核理由", kind=FieldKind.TEXT, max_length=500),
    ),
    meets=("X-OBJECTION",),
    basis=("T-04", "R-314", "P-5"),
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="同意的，重新转送并重新起算新单位的告知期限；总用时始终可见。受理仍有争议的，由共同上级决定。",
)
