"""Re-open (重新办理): on one of four grounds only; the clocks then start anew by law."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, contents, sending
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import reopening
from huiyin.matters.states import ClaimState

S = ClaimState


def _options(work: Work) -> tuple[tuple[str, str], ...]:
    return reopening.grounds_in(work.state)


def _guard(work: Work) -> None:
    claim = work.claim
    elsewhere = claim.way in {1, 2, 3, 4, 5} or claim.outcome in {"fed_back", "elsewhere"}
    reopening.check_ground(work.values["ground"], work.state, went_elsewhere=elsewhere)
    if work.values["unit"] is None and not _was_sent(work):
        raise Refused("此件此前没有承办单位，请选择承办单位。", code="reopen.no_unit", field="unit")


def _was_sent(work: Work) -> bool:
    return work.assignment is not None or work.claim.unit_id != work.matter.registrar_id or _accepted(work)


def _accepted(work: Work) -> bool:
    return work.claim.accepted_on is not None


def _goes_on_here(work: Work) -> bool:
    claim, unit_id = work.claim, work.values["unit"]
    return reopening.goes_on_here(
        new_unit=unit_id is not None and unit_id != claim.unit_id,
        accepted=_accepted(work),
        by_opinion=claim.way == 6 or claim.claim_class == "suggestion",
    )


def _perform(work: Work) -> None:
    claim, here = work.claim, _goes_on_here(work)
    claim.outcome, claim.review_unit_id, claim.procedure = "", None, "ordinary"
    work.note = reopening.GROUND_LABELS[work.values["ground"]]
    if here and sending.open_unit(work, claim.unit_id).id == claim.unit_id:
        work.move(S.HANDLING)
        claim.accepted_on = work.on
    else:
        work.move(S.FORWARDED)
        claim.accepted_on = None
        sending.send(work, work.values["unit"] or claim.unit_id, kind="reopen", reason=work.values["reason"])
    work.telling = {"unit": contents.unit_name(claim.unit_id)}


def _handled_by_opinion(work: Work) -> bool:
    return work.state is S.HANDLING and work.claim.claim_class != "suggestion"


def _suggestion_again(work: Work) -> bool:
    return work.state is S.HANDLING and work.claim.claim_class == "suggestion"


def _sent_out(work: Work) -> bool:
    return work.state is S.FORWARDED


def _sent_by_another(work: Work) -> bool:
    return _sent_out(work) and work.by.unit_id != work.claim.unit_id


ACTION = Action(
    verb="reopen",
    label="重新办理",
    leads_from=frozenset(reopening.ALLOWED),
    may_lead_to=frozenset({S.FORWARDED, S.HANDLING}),
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON)),
    ),
    fields=(
        Field(name="ground", label="重新办理的理由", kind=FieldKind.CHOICE, options=_options),
        Field(
            name="reason",
            label="具体情况和文书文号",
            kind=FieldKind.LONG_TEXT,
            max_length=1000,
            help="写明新的事实和理由，或复查复核、督查文书的文号。",
        ),
        Field(
            name="unit", label="承办单位", kind=FieldKind.UNIT, required=False, help="不填的，由原单位办理。"
        ),
        attaching.FILES,
    ),
    stops=("X-VERDICT",),
    starts=(
        StartClock(rule="T-05", owes=Relation.HOLDER, when=_handled_by_opinion),
        StartClock(rule="X-SUGGEST", owes=Relation.HOLDER, when=_suggestion_again),
        StartClock(rule="T-03", owes=Relation.HOLDER, when=_sent_out),
        StartClock(rule="T-04", owes=Relation.HOLDER, duty=False, when=_sent_by_another),
    ),
    tells=(
        Tell(template="reopened", to=Relation.PETITIONER),
        Tell(template="unit_assigned", to=Relation.HOLDER),
    ),
    basis=("N-4", "R-307", "R-604"),
    guard=_guard,
    perform=_perform,
    handbook="只有四种理由可以重新办理：复查复核撤销或责令、法定程序回流、有新的事实和理由、督查督办要求。期限依法重新起算。",
)
