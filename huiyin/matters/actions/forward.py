"""Forward (转送): the petition office sends a claim to the unit with competence; no report is asked."""

from huiyin.matters.engine import attaching, by_itself, conduct, contents, disputes, sending
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState

S = ClaimState


def _may_forward(work: Work) -> bool:
    """What was assigned is assigned again after a dispute: its report stays owed (T-07)."""
    return sending.may_send(work) and not (disputes.may_redirect(work) and disputes.is_assigned(work))


def _guard(work: Work) -> None:
    by_itself.check_by_itself(work)
    sending.check_sendable(work)
    conduct.check_thought_of(work, work.values["unit"])


def _perform(work: Work) -> None:
    row = sending.send(work, work.values["unit"], kind="forward", reason=work.values["reason"] or "")
    sending.write_letter(work, row)
    name = contents.unit_name(row.to_unit_id)
    work.note = f"转送{name}"
    work.telling = {"unit": name}


ACTION = Action(
    verb="forward",
    label="转送",
    leads_from=frozenset({S.REGISTERED, S.FORWARDED, S.DISPUTED}),
    leads_to=S.FORWARDED,
    who=sending.SENDERS,
    fields=(
        Field(name="unit", label="转送单位", kind=FieldKind.UNIT, help="系统按职责清单建议，请核对后确定。"),
        Field(name="reason", label="转送依据", kind=FieldKind.TEXT, required=False, max_length=500),
        sending.LANE,
        attaching.FILES,
    ),
    papers=("D-02",),
    meets=("T-01", "T-16"),
    stops=("T-03", "T-04", "T-14", "X-DISPUTE"),
    starts=(
        StartClock(rule="T-03", owes=Relation.HOLDER),
        StartClock(rule="T-04", owes=Relation.HOLDER, duty=False),
        StartClock(rule="T-16", owes=Relation.HOLDER, when=sending.goes_on),
        StartClock(rule="T-14", owes=Relation.HOLDER, when=sending.arrives_simplified),
    ),
    tells=(
        Tell(template="forwarded", to=Relation.PETITIONER),
        Tell(template="unit_assigned", to=Relation.HOLDER),
    ),
    basis=("T-01", "R-303", "R-314"),
    when=_may_forward,
    by_system=True,
    guard=_guard,
    perform=_perform,
    handbook="收到之日起{T-01}内转送有权处理的机关、单位，并告知信访人去向。异议未获同意、受理仍有争议的，"
    "由共同上级决定受理机关，转送单位按决定改送，并写明该决定。"
    "本单位对某一内容分类启用自动分流的，核定类别后由系统按职责清单转送，可以照常提出异议。",
)
