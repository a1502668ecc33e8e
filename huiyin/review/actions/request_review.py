"""Request a review (申请复查): within thirty days of the written answer, one level up (T-08, R-605)."""

from huiyin.matters.actions import Action, ClaimState, Relation, StartClock, Work
from huiyin.review import requesting, rules

S = ClaimState


def _when(work: Work) -> bool:
    return requesting.may_be_asked(work, rules.REVIEW)


def _guard(work: Work) -> None:
    requesting.check(work, rules.REVIEW)


def _perform(work: Work) -> None:
    requesting.open_request(work, rules.REVIEW)


ACTION = Action(
    verb="request_review",
    label="申请复查",
    leads_from=frozenset(
        {
            S.OPINION_ISSUED,
            S.SERVED,
            S.SETTLED,
            S.SECOND_HANDLING,
            S.SCREENING,
            S.UNDER_REVIEW,
            S.REVIEW_SERVED,
            S.ARCHIVED,
        }
    ),
    leads_to=S.UNDER_REVIEW,
    who=requesting.WHO,
    fields=requesting.FIELDS,
    papers=("D-12",),
    stops=("X-VERDICT", "X-SECOND", "X-SCREEN"),
    starts=(
        StartClock(
            rule="T-09",
            owes=Relation.REVIEWER,
            since=requesting.received_on,
            when=requesting.is_first,
        ),
        requesting.ACCEPTANCE,
    ),
    tells=requesting.TELLS,
    basis=("T-08", "T-09", "T-13", "R-605", "A-5", "N-7"),
    when=_when,
    guard=_guard,
    perform=_perform,
    may_end=("T-08",),
    handbook="自收到书面答复之日起{T-08}内，向原办理机关、单位的上一级机关、单位申请；信件以邮戳为准。没有送达凭证的，期限不起算。"
    "多位信访人的，各自的期限分别计算；复查进行中申请的，一并办理、一并答复。",
)
