"""The lawful moves of a claim, written down once more by hand: what the actions declare is held against this table."""

from huiyin.matters.actions import ClaimState

S = ClaimState

#: From the drawing of the procedure: every state with the states that may follow it.
MOVES: dict[ClaimState, frozenset[ClaimState]] = {
    S.REGISTERED: frozenset(
        {S.FORWARDED, S.HANDED_OVER, S.DECLINED, S.NO_LONGER_ACCEPTED, S.WITHDRAWN, S.JOINED}
    ),
    S.FORWARDED: frozenset(
        {
            S.OBJECTED,
            S.DISPUTED,
            S.HANDLING,
            S.SIMPLIFIED,
            S.DIVERTED,
            S.HANDED_OVER,
            S.DECLINED,
            S.NO_LONGER_ACCEPTED,
        }
        | {S.WITHDRAWN, S.JOINED}
    ),
    S.OBJECTED: frozenset({S.FORWARDED, S.WITHDRAWN, S.JOINED}),
    S.DISPUTED: frozenset({S.FORWARDED, S.WITHDRAWN, S.JOINED}),
    S.HANDLING: frozenset({S.OPINION_ISSUED, S.SETTLED, S.WITHDRAWN, S.JOINED}),
    S.SIMPLIFIED: frozenset({S.HANDLING, S.OPINION_ISSUED, S.SETTLED, S.WITHDRAWN}),
    S.DIVERTED: frozenset({S.DECIDED_ELSEWHERE, S.WITHDRAWN}),
    S.HANDED_OVER: frozenset({S.DECIDED_ELSEWHERE, S.WITHDRAWN}),
    S.DECIDED_ELSEWHERE: frozenset({S.DIVERTED, S.ARCHIVED, S.FORWARDED}),
    S.OPINION_ISSUED: frozenset({S.SERVED, S.UNDER_REVIEW, S.WITHDRAWN}),
    S.SERVED: frozenset({S.SECOND_HANDLING, S.SCREENING, S.UNDER_REVIEW, S.ARCHIVED}),
    S.SETTLED: frozenset(
        {S.SECOND_HANDLING, S.SCREENING, S.UNDER_REVIEW, S.ARCHIVED, S.FORWARDED, S.HANDLING}
    ),
    S.SECOND_HANDLING: frozenset({S.OPINION_ISSUED, S.SETTLED, S.UNDER_REVIEW, S.WITHDRAWN}),
    S.SCREENING: frozenset({S.SERVED, S.SETTLED, S.SECOND_HANDLING, S.UNDER_REVIEW, S.WITHDRAWN}),
    S.UNDER_REVIEW: frozenset(
        {S.REVIEW_DECIDED, S.WITHDRAWN, S.OPINION_ISSUED, S.SERVED, S.SETTLED, S.REVIEW_SERVED}
    ),
    S.REVIEW_DECIDED: frozenset({S.REVIEW_SERVED, S.HANDLING, S.WITHDRAWN}),
    S.REVIEW_SERVED: frozenset({S.UNDER_RECHECK, S.UNDER_REVIEW, S.ARCHIVED}),
    S.UNDER_RECHECK: frozenset({S.RECHECK_DECIDED, S.WITHDRAWN, S.REVIEW_SERVED}),
    S.RECHECK_DECIDED: frozenset({S.CONCLUDED, S.HANDLING, S.WITHDRAWN}),
    S.CONCLUDED: frozenset({S.ARCHIVED, S.FORWARDED, S.HANDLING}),
    S.DECLINED: frozenset({S.ARCHIVED, S.FORWARDED}),
    S.NO_LONGER_ACCEPTED: frozenset({S.ARCHIVED, S.FORWARDED}),
    S.WITHDRAWN: frozenset({S.ARCHIVED, S.FORWARDED, S.HANDLING}),
    S.JOINED: frozenset({S.REGISTERED, S.FORWARDED, S.HANDLING, S.ARCHIVED}),
    S.ARCHIVED: frozenset({S.FORWARDED, S.HANDLING, S.UNDER_REVIEW, S.UNDER_RECHECK}),
}

#: Verbs that may bring an ended claim to life again: the four grounds, the remedies, and undoing a joining.
REVIVING = frozenset({"reopen", "request_review", "request_recheck", "unjoin"})

#: What may change a running limit's last day, and only to a later one.
LENGTHENING = frozenset({"extend", "hold_hearing"})


def is_lawful(before: str, after: str) -> bool:
    """Whether a claim may go from one state to another; staying is always lawful."""
    return before == after or after in MOVES[ClaimState(before)]
