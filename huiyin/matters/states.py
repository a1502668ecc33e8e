"""The states of a claim (诉求项), as data. A matter's state is computed from its claims."""

from collections.abc import Iterable
from enum import StrEnum


class ClaimState(StrEnum):
    """Where a claim stands in the lawful procedure; changed by actions only."""

    REGISTERED = "registered"
    FORWARDED = "forwarded"
    OBJECTED = "objected"
    DISPUTED = "disputed"
    HANDLING = "handling"
    SIMPLIFIED = "simplified"
    DIVERTED = "diverted"
    DECIDED_ELSEWHERE = "decided_elsewhere"
    HANDED_OVER = "handed_over"
    OPINION_ISSUED = "opinion_issued"
    SERVED = "served"
    SETTLED = "settled"
    SECOND_HANDLING = "second_handling"
    SCREENING = "screening"
    UNDER_REVIEW = "under_review"
    REVIEW_DECIDED = "review_decided"
    REVIEW_SERVED = "review_served"
    UNDER_RECHECK = "under_recheck"
    RECHECK_DECIDED = "recheck_decided"
    CONCLUDED = "concluded"
    DECLINED = "declined"
    NO_LONGER_ACCEPTED = "no_longer_accepted"
    WITHDRAWN = "withdrawn"
    JOINED = "joined"
    ARCHIVED = "archived"


S = ClaimState

LABELS: dict[ClaimState, str] = {
    S.REGISTERED: "已登记，待分流",
    S.FORWARDED: "已转送，待受理",
    S.OBJECTED: "异议审核中",
    S.DISPUTED: "受理争议待决定",
    S.HANDLING: "办理中",
    S.SIMPLIFIED: "简易办理中",
    S.DIVERTED: "法定程序办理中",
    S.DECIDED_ELSEWHERE: "法定程序已有结果",
    S.HANDED_OVER: "已移送有权机关",
    S.OPINION_ISSUED: "已作出答复，待送达",
    S.SERVED: "答复已送达",
    S.SETTLED: "已达成协议",
    S.SECOND_HANDLING: "二次办理中",
    S.SCREENING: "甄别中",
    S.UNDER_REVIEW: "复查中",
    S.REVIEW_DECIDED: "复查意见已作出，待送达",
    S.REVIEW_SERVED: "复查意见已送达",
    S.UNDER_RECHECK: "复核中",
    S.RECHECK_DECIDED: "复核意见已作出，待送达",
    S.CONCLUDED: "复核终结",
    S.DECLINED: "不予受理",
    S.NO_LONGER_ACCEPTED: "不再受理",
    S.WITHDRAWN: "已撤回",
    S.JOINED: "已并入其他件",
    S.ARCHIVED: "已归档",
}

#: What a citizen reads: at most seven plain words (U12).
PUBLIC_WORDS: dict[ClaimState, str] = (
    dict.fromkeys((S.REGISTERED,), "已登记")
    | dict.fromkeys((S.FORWARDED, S.OBJECTED, S.DISPUTED, S.HANDED_OVER), "已转交承办单位")
    | dict.fromkeys(
        (S.HANDLING, S.SIMPLIFIED, S.DIVERTED, S.OPINION_ISSUED, S.SECOND_HANDLING, S.SCREENING), "正在办理"
    )
    | dict.fromkeys((S.SERVED, S.SETTLED, S.DECIDED_ELSEWHERE, S.REVIEW_SERVED), "已答复")
    | dict.fromkeys((S.UNDER_REVIEW, S.REVIEW_DECIDED, S.UNDER_RECHECK, S.RECHECK_DECIDED), "复查复核中")
    | dict.fromkeys((S.DECLINED, S.NO_LONGER_ACCEPTED), "未受理（已告知去处）")
    | dict.fromkeys((S.CONCLUDED, S.WITHDRAWN, S.JOINED, S.ARCHIVED), "已办结")
)

#: Somebody in an office owes the next move.
OPEN: frozenset[ClaimState] = frozenset(
    {
        S.REGISTERED,
        S.FORWARDED,
        S.OBJECTED,
        S.DISPUTED,
        S.HANDLING,
        S.SIMPLIFIED,
        S.DIVERTED,
        S.HANDED_OVER,
        S.OPINION_ISSUED,
        S.SECOND_HANDLING,
        S.SCREENING,
        S.UNDER_REVIEW,
        S.REVIEW_DECIDED,
        S.UNDER_RECHECK,
        S.RECHECK_DECIDED,
    }
)

#: An answer has reached the petitioner; the petitioner may move next.
ANSWERED: frozenset[ClaimState] = frozenset(
    {S.SERVED, S.SETTLED, S.DECIDED_ELSEWHERE, S.REVIEW_SERVED, S.CONCLUDED}
)

#: Ended; only archiving or a lawful re-opening can follow.
ENDED: frozenset[ClaimState] = frozenset(
    {S.CONCLUDED, S.DECLINED, S.NO_LONGER_ACCEPTED, S.WITHDRAWN, S.JOINED, S.ARCHIVED}
)

#: The handling unit works on the substance.
WORKING: frozenset[ClaimState] = frozenset({S.HANDLING, S.SIMPLIFIED, S.SECOND_HANDLING})

_ORDER = tuple(ClaimState)


def matter_state(claim_states: Iterable[ClaimState]) -> ClaimState:
    """Return the state of a whole matter: that of its least advanced claim.

    An open claim always outweighs an ended one, so a matter closes only when all its claims have (U30).
    """
    states = list(claim_states)
    open_states = [state for state in states if state in OPEN]
    return min(open_states or states, key=_ORDER.index)
