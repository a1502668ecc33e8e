"""Accept simplified (简易受理): a first, clear, small claim of one unit, decided on within three working days."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import acceptance, children, conduct, disputes
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import classing, limits
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    conduct.check_own(work)
    claim, clock = work.claim, work.clocks.get("T-14")
    classing.check_class_known(claim.claim_class, confirmed=claim.class_confirmed)
    classing.check_way(claim.claim_class, claim.way, wanted=frozenset({6}))
    classing.check_simplified(
        is_initial=work.matter.is_initial,
        assigned=disputes.is_assigned(work),
        helpers=children.open_helpers(claim.pk),
    )
    limits.check_simplified_in_time(
        work.on, last_day=clock.rolled if clock else None, limit=work.profile.limit("T-14")
    )


def _perform(work: Work) -> None:
    work.claim.accepted_on = work.on


def _conclude(work: Work) -> None:
    acceptance.issue(work, work.clocks["T-15"], work.values["contact"])


ACTION = Action(
    verb="accept_simplified",
    label="简易受理",
    leads_from=frozenset({S.FORWARDED}),
    leads_to=S.SIMPLIFIED,
    who=(Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HANDLER)),),
    fields=(Field(name="contact", label="承办人及联系电话", kind=FieldKind.TEXT, max_length=80),),
    papers=("D-05",),
    meets=("T-02", "T-03", "T-14"),
    stops=("T-04",),
    starts=(StartClock(rule="T-15", owes=Relation.HOLDER),),
    tells=(Tell(template="accepted", to=Relation.PETITIONER),),
    basis=("T-03", "R-304", "T-14", "T-15", "T-16"),
    when=lambda work: work.claim.claim_class == "petition" and work.claim.procedure == "simplified",
    guard=_guard,
    perform=_perform,
    conclude=_conclude,
    handbook="初次提出、事实清楚、责任单位单一的，可以简易办理；交办件和拟不予支持的不得适用。"
    "先按第三十一条第（六）项选定办理方式，并同样书面告知受理情况。",
)
