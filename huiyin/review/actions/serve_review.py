"""Serve the review opinion (送达复查意见): a recheck may follow, or the claim goes back (T-10, R-604)."""

from huiyin.deadlines.limits import Limit
from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, ClaimState, Relation, StartClock, Tell, Who, Work, clocks, service
from huiyin.review import deciding, rules

S = ClaimState


def _guard(work: Work) -> None:
    deciding.check_service(work, rules.REVIEW)


def _perform(work: Work) -> None:
    row = deciding.serve(work, rules.REVIEW, "D-10")
    if row.result != "order_anew":
        work.move(S.REVIEW_SERVED)
        return
    work.move(S.HANDLING)
    work.claim.outcome = ""
    days = Limit.days(row.new_limit_days or work.profile.limit("X-REVIEW-NEW").n)
    clocks.start(work, "X-REVIEW-NEW", owes=Relation.HOLDER, since=deciding.served_on(work), limit=days)
    work.note = "责令重新办理，转回承办单位"


def _window_opens(work: Work) -> bool:
    return work.state is S.REVIEW_SERVED


def _conclude(work: Work) -> None:
    window = service.opened(work, "T-10")
    work.telling = {"until": window.rolled.isoformat()} if window else {}


ACTION = Action(
    verb="serve_review",
    label="送达复查意见",
    leads_from=frozenset({S.REVIEW_DECIDED}),
    may_lead_to=frozenset({S.REVIEW_SERVED, S.HANDLING}),
    who=(Who(relation=Relation.REVIEWER, roles=(Role.REVIEWER, Role.CLERK)),),
    fields=deciding.SERVICE,
    meets=("X-SERVE",),
    starts=(StartClock(rule="T-10", owes=Relation.PETITIONER, since=deciding.served_on, when=_window_opens),),
    tells=(Tell(template="review_served", to=Relation.PETITIONER),),
    basis=("A-9", "T-10", "R-604"),
    guard=_guard,
    perform=_perform,
    conclude=_conclude,
    extra={"starts_set": ("X-REVIEW-NEW",)},
    handbook="送达日期决定申请复核的期限；责令重新办理的，送达之日起计算重新办理的期限。",
)
