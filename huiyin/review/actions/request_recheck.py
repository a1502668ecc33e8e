"""Request a recheck (申请复核): within thirty days of the review opinion, one more level up (T-10)."""

from huiyin.matters.actions import Action, ClaimState, Relation, StartClock, Work
from huiyin.review import requesting, rules

S = ClaimState


def _when(work: Work) -> bool:
    return requesting.may_be_asked(work, rules.RECHECK)


def _guard(work: Work) -> None:
    requesting.check(work, rules.RECHECK)


def _perform(work: Work) -> None:
    requesting.open_request(work, rules.RECHECK)


ACTION = Action(
    verb="request_recheck",
    label="申请复核",
    leads_from=frozenset({S.REVIEW_SERVED, S.UNDER_RECHECK, S.ARCHIVED}),
    leads_to=S.UNDER_RECHECK,
    who=requesting.WHO,
    fields=requesting.FIELDS,
    papers=("D-12",),
    starts=(
        StartClock(
            rule="T-11",
            owes=Relation.REVIEWER,
            since=requesting.received_on,
            when=requesting.is_first,
        ),
        requesting.ACCEPTANCE,
    ),
    tells=requesting.TELLS,
    basis=("T-10", "T-11", "T-13", "R-605", "A-5", "N-7"),
    when=_when,
    guard=_guard,
    perform=_perform,
    may_end=("T-10",),
    handbook="自收到复查意见之日起{T-10}内，向复查机关的上一级机关、单位申请复核；复核意见为最终意见。"
    "复核进行中，其他信访人申请的，一并办理、一并答复。",
)
