"""Serve the decision on the others (登记其余送达): each citizen has the own paper and, of a review, the own window."""

from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, ClaimState, Relation, StartClock, Tell, Who, Work, served, serving
from huiyin.review import effect

S = ClaimState
#: Where a review opinion still opens the way to a recheck: not after it was annulled, nor after the final one.
_STANDS = frozenset({S.REVIEW_SERVED, S.UNDER_REVIEW, S.UNDER_RECHECK})


def _is_owed(work: Work) -> bool:
    return bool(served.unserved(work, served.DECISIONS))


def _guard(work: Work) -> None:
    serving.check(work, served.DECISIONS)


def _perform(work: Work) -> None:
    effect.record(work, served.DECISIONS)


def _is_final(work: Work) -> bool:
    """Whether the newest decision that reached them just now is that of the recheck."""
    newest = (served.papers_for(work, arrival_id, served.DECISIONS)[:1] for arrival_id in work.reached)
    return any(paper.kind == "D-11" for papers in newest for paper in papers)


def _is_of_review(work: Work) -> bool:
    return not _is_final(work)


def _window_opens(work: Work) -> bool:
    return work.state in _STANDS and _is_of_review(work)


def _conclude(work: Work) -> None:
    serving.conclude(work, "T-10")


ACTION = Action(
    verb="serve_review_others",
    label="登记其余信访人送达复查复核意见",
    leads_from=frozenset(
        {
            S.HANDLING,
            S.OPINION_ISSUED,
            S.SERVED,
            S.SETTLED,
            S.SECOND_HANDLING,
            S.SCREENING,
            S.UNDER_REVIEW,
            S.REVIEW_SERVED,
            S.UNDER_RECHECK,
            S.CONCLUDED,
        }
    ),
    who=(
        Who(relation=Relation.REVIEWER, roles=(Role.REVIEWER, Role.CLERK)),
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
    ),
    fields=serving.fields(served.DECISIONS),
    papers=("D-28",),
    starts=(StartClock(rule="T-10", owes=Relation.PETITIONER, since=serving.served_on, when=_window_opens),),
    tells=(
        Tell(template="review_served", to=Relation.PETITIONER, when=_is_of_review),
        Tell(template="recheck_served", to=Relation.PETITIONER, when=_is_final),
    ),
    basis=("A-9", "T-10"),
    when=_is_owed,
    guard=_guard,
    perform=_perform,
    conclude=_conclude,
    may_end=("X-SERVE",),
    handbook="复查、复核意见自首次送达起生效；其余信访人分别送达，申请复核的期限自各自收到之日起计算。",
)
