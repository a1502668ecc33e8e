"""Accept (受理): the unit takes the claim and tells the petitioner in writing within fifteen days."""

from datetime import date

from huiyin.kernel.roles import Role
from huiyin.matters.engine import acceptance, clocks, conduct
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import classing, limits
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    conduct.check_own(work)
    claim = work.claim
    classing.check_class_known(claim.claim_class, confirmed=claim.class_confirmed)
    classing.check_way(claim.claim_class, claim.way, wanted=frozenset({6}))


def _accepted_on(work: Work) -> date:
    """That of the notice, or day 15 when the notice is late (A-8)."""
    notice = clocks.counted(work, "T-03", "T-02")
    return limits.acceptance_day(work.on, notice_last_day=notice.strict if notice else None)


def _perform(work: Work) -> None:
    work.claim.accepted_on = _accepted_on(work)


def _conclude(work: Work) -> None:
    limit = work.clocks["T-05" if _is_petition(work) else "X-SUGGEST"]
    acceptance.issue(work, limit, work.values["contact"])


def _is_petition(work: Work) -> bool:
    return work.claim.claim_class == "petition"


def _is_suggestion(work: Work) -> bool:
    return work.claim.claim_class == "suggestion"


ACTION = Action(
    verb="accept",
    label="受理",
    leads_from=frozenset({S.FORWARDED}),
    leads_to=S.HANDLING,
    who=(Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HANDLER)),),
    fields=(Field(name="contact", label="承办人及联系电话", kind=FieldKind.TEXT, max_length=80),),
    papers=("D-05",),
    meets=("T-02", "T-03"),
    stops=("T-04", "T-14"),
    starts=(
        StartClock(rule="T-05", owes=Relation.HOLDER, since=_accepted_on, when=_is_petition),
        StartClock(rule="X-SUGGEST", owes=Relation.HOLDER, since=_accepted_on, when=_is_suggestion),
    ),
    tells=(Tell(template="accepted", to=Relation.PETITIONER),),
    basis=("T-03", "T-05", "A-8"),
    when=lambda work: work.claim.claim_class != "accusation",
    guard=_guard,
    perform=_perform,
    conclude=_conclude,
    handbook="收到之日起{T-03}内书面告知接收情况以及处理途径和程序；第（六）项事项自受理之日起{T-05}内办结。",
)
