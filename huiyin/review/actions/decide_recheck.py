"""Decide the recheck (作出复核意见): the final opinion, within thirty days without the hearing (T-11, P-1, D-11)."""

from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, ClaimState, Relation, StartClock, Tell, Who, Work
from huiyin.review import deciding, rules


def _guard(work: Work) -> None:
    deciding.check(work, rules.RECHECK)


def _perform(work: Work) -> None:
    deciding.decide(work, rules.RECHECK, "D-11", {})


ACTION = Action(
    verb="decide_recheck",
    label="作出复核意见",
    leads_from=frozenset({ClaimState.UNDER_RECHECK}),
    leads_to=ClaimState.RECHECK_DECIDED,
    who=(Who(relation=Relation.REVIEWER, roles=(Role.REVIEWER,)),),
    fields=deciding.FIELDS,
    papers=("D-11",),
    meets=("T-11", "T-13"),
    starts=(
        StartClock(rule="X-SERVE", owes=Relation.REVIEWER),
        StartClock(rule="X-EXEC", owes=Relation.HOLDER, when=deciding.newly_supported),
    ),
    tells=(Tell(template="unit_review_decided", to=Relation.HOLDER),),
    basis=("T-11", "P-1", "R-603", "R-604"),
    guard=_guard,
    perform=_perform,
    handbook="复核意见为最终意见，撤销或者责令重新作出的，送达后转回承办单位重新办理；听证所需时间不计入{T-11}。经过听证的复核意见，去除个人信息后可以依法公示。",
)
