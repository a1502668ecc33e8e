"""The service of the two decisions, on one citizen after the other or on all; what it sets going (A-9, R-604)."""

from huiyin.deadlines.limits import Limit
from huiyin.matters.actions import ClaimState, Relation, StartClock, Work, clocks, serving
from huiyin.review import deciding, rules
from huiyin.review.models import Review


def record(work: Work, kinds: tuple[str, ...]) -> None:
    """Record it, also with the requests of those who were served."""
    papers = [paper.pk for paper in serving.chosen(work, kinds)]
    Review.objects.filter(paper__in=papers).update(served_on=serving.served_on(work))
    serving.record(work, kinds)


def take_effect(work: Work, stage: str, stands: ClaimState) -> None:
    """With the first service the claim stands decided, or goes back to the unit without an answer (R-604)."""
    row = deciding.decided(work, stage)
    if row.result in rules.SENT_BACK:
        _send_back(work, row)
    else:
        work.move(stands)


def _send_back(work: Work, row: Review) -> None:
    """The answer is annulled: nobody can contest it any more, and another one is owed within the time set."""
    work.move(ClaimState.HANDLING)
    work.claim.outcome, work.claim.procedure = "", "ordinary"
    clocks.end_windows(work, {each.pk for each in work.arrivals})
    work.note = f"{rules.RESULT_LABELS[row.result]}，转回承办单位重新办理"


def _limit(work: Work) -> Limit:
    """Return the time that the decision sets, else the usual one."""
    stage = rules.RECHECK if work.action.verb == "serve_recheck" else rules.REVIEW
    days = deciding.decided(work, stage).new_limit_days
    usual: Limit = work.profile.limit("X-REVIEW-NEW")
    return Limit.days(days) if days else usual


#: The limit of the unit to which the claim goes back.
ANEW = StartClock(
    rule="X-REVIEW-NEW",
    owes=Relation.HOLDER,
    since=serving.served_on,
    when=lambda work: work.state is ClaimState.HANDLING,
    limit=_limit,
)
