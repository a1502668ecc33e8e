"""Serve the review opinion (送达复查意见): a recheck may follow, or the claim goes back (T-10, R-604)."""

from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, ClaimState, Relation, StartClock, Tell, Who, Work, serving
from huiyin.review import effect, rules

S = ClaimState
_OPINION = ("D-10",)


def _guard(work: Work) -> None:
    serving.check(work, _OPINION)


def _perform(work: Work) -> None:
    effect.record(work, _OPINION)
    effect.take_effect(work, rules.REVIEW, S.REVIEW_SERVED)


def _window_opens(work: Work) -> bool:
    return work.state is S.REVIEW_SERVED


def _conclude(work: Work) -> None:
    serving.conclude(work, "T-10")


ACTION = Action(
    verb="serve_review",
    label="送达复查意见",
    leads_from=frozenset({S.REVIEW_DECIDED}),
    may_lead_to=frozenset({S.REVIEW_SERVED, S.HANDLING}),
    who=(Who(relation=Relation.REVIEWER, roles=(Role.REVIEWER, Role.CLERK)),),
    fields=serving.fields(_OPINION),
    papers=("D-28",),
    meets=("X-SERVE",),
    starts=(
        StartClock(rule="T-10", owes=Relation.PETITIONER, since=serving.served_on, when=_window_opens),
        effect.ANEW,
    ),
    tells=(Tell(template="review_served", to=Relation.PETITIONER),),
    basis=("A-9", "T-10", "R-604"),
    guard=_guard,
    perform=_perform,
    conclude=_conclude,
    handbook="送达日期决定申请复核的期限；撤销或者责令重新办理的，首次送达之日起计算重新办理的期限。"
    "多位信访人的，每人一份文书，可以分别送达，期限各自计算。",
)
