"""Decide the review (作出复查意见): within thirty days of the request, by the organ one level up (T-09, D-10)."""

from huiyin.kernel.roles import Role
from huiyin.matters.actions import (
    Action,
    ClaimState,
    Relation,
    StartClock,
    Tell,
    Who,
    Work,
    contents,
)
from huiyin.review import deciding, rules


def _guard(work: Work) -> None:
    deciding.check(work, rules.REVIEW)


def _perform(work: Work) -> None:
    more = {
        "recheck_path": f"向{contents.review_organs(work.claim.review_unit_id)}提出",
        "recheck_limit": f"自收到本意见书之日起{work.profile.limit('T-10').n}日内",
        "recheck_materials": "复核申请书、信访处理意见书、本复查意见书",
    }
    deciding.decide(work, rules.REVIEW, "D-10", more)


ACTION = Action(
    verb="decide_review",
    label="作出复查意见",
    leads_from=frozenset({ClaimState.UNDER_REVIEW}),
    leads_to=ClaimState.REVIEW_DECIDED,
    who=(Who(relation=Relation.REVIEWER, roles=(Role.REVIEWER,)),),
    fields=deciding.FIELDS,
    papers=("D-10",),
    meets=("T-09", "T-13"),
    starts=(
        StartClock(rule="X-SERVE", owes=Relation.REVIEWER),
        StartClock(rule="X-EXEC", owes=Relation.HOLDER, when=deciding.newly_supported),
    ),
    tells=(Tell(template="unit_review_decided", to=Relation.HOLDER),),
    basis=("T-09", "R-604", "R-605", "P-10"),
    guard=_guard,
    perform=_perform,
    handbook="区分情况维持、撤销、变更或者责令限期重新作出；撤销或者责令重新作出的，送达后转回承办单位重新办理。"
    "逾期未作出的，应当督办，不视为维持。",
)
