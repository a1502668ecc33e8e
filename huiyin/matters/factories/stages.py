"""Bringing a claim to any state by the actions that lead there."""

from datetime import date, datetime, timedelta
from typing import Any

from huiyin.matters.factories.cases import AT, Case, Cast, register
from huiyin.matters.states import ClaimState

S = ClaimState
_Way = tuple[tuple[str, str, dict[str, Any]], ...]

_LOW = {"unit_level": "2", "office_level": "4", "solved": "no"}
_SENT: _Way = (("classify", "xf:clerk", {}), ("forward", "xf:clerk", {}))
_DISPUTED: _Way = (
    *_SENT,
    ("object", "{street}:liaison", {}),
    ("decide_objection", "xf:clerk", {}),
    ("refer_dispute", "{street}:liaison", {}),
)
_HANDLED: _Way = (*_SENT, ("choose_way", "{street}:handler", {}), ("accept", "{street}:handler", {}))
_DIVERTED: _Way = (
    *_SENT,
    ("choose_way", "{street}:handler", {"way": "4", "path": "GN-07"}),
    ("divert", "{street}:handler", {}),
)
_SIMPLE: _Way = (
    ("classify", "xf:clerk", {"procedure": "simplified"}),
    ("forward", "xf:clerk", {}),
    ("choose_way", "{street}:handler", {}),
    ("accept_simplified", "{street}:handler", {}),
)
_ISSUED: _Way = (*_HANDLED, ("issue_opinion", "{street}:handler", {}))
_SERVED: _Way = (*_ISSUED, ("serve", "{street}:handler", {}))
_SETTLED: _Way = (
    *_HANDLED,
    ("agree_to_mediate", "{street}:handler", {}),
    ("record_agreement", "{street}:handler", {}),
)
_JUDGED: _Way = (*_SERVED, ("evaluate", "", _LOW))
_REVIEWED: _Way = (*_SERVED, ("request_review", "", {}))
_REVIEW_DECIDED: _Way = (*_REVIEWED, ("decide_review", "d1-gov:reviewer", {}))
_REVIEW_SERVED: _Way = (*_REVIEW_DECIDED, ("serve_review", "d1-gov:reviewer", {}))
_RECHECKED: _Way = (*_REVIEW_SERVED, ("request_recheck", "", {}))
_RECHECK_DECIDED: _Way = (*_RECHECKED, ("decide_recheck", "gov:reviewer", {}))

WAYS: dict[ClaimState, _Way] = {
    S.REGISTERED: (),
    S.FORWARDED: _SENT,
    S.OBJECTED: (*_SENT, ("object", "{street}:liaison", {})),
    S.DISPUTED: _DISPUTED,
    S.HANDLING: _HANDLED,
    S.SIMPLIFIED: _SIMPLE,
    S.DIVERTED: _DIVERTED,
    S.DECIDED_ELSEWHERE: (*_DIVERTED, ("report_decision", "{street}:handler", {})),
    S.HANDED_OVER: (
        ("classify", "xf:discipline", {"claim_class": "accusation"}),
        ("hand_over", "xf:discipline", {}),
    ),
    S.OPINION_ISSUED: _ISSUED,
    S.SERVED: _SERVED,
    S.SETTLED: _SETTLED,
    S.SECOND_HANDLING: (*_JUDGED, ("arrange_second_handling", "xf:clerk", {})),
    S.SCREENING: (*_JUDGED, ("screen", "xf:clerk", {})),
    S.UNDER_REVIEW: _REVIEWED,
    S.REVIEW_DECIDED: _REVIEW_DECIDED,
    S.REVIEW_SERVED: _REVIEW_SERVED,
    S.UNDER_RECHECK: _RECHECKED,
    S.RECHECK_DECIDED: _RECHECK_DECIDED,
    S.CONCLUDED: (*_RECHECK_DECIDED, ("serve_recheck", "gov:reviewer", {})),
    S.DECLINED: (("classify", "xf:clerk", {}), ("decline", "xf:clerk", {})),
    S.NO_LONGER_ACCEPTED: (("classify", "xf:clerk", {}), ("no_longer_accept", "xf:clerk", {})),
    S.WITHDRAWN: (("withdraw", "", {}),),
    S.JOINED: (),
    S.ARCHIVED: _SERVED,
}


def at_stage(
    state: ClaimState,
    *,
    cast: Cast | None = None,
    at: datetime = AT,
    **filing: Any,
) -> Case:
    """Register a matter at `at` and bring its claim to a state, one action a day; the case's time moves along."""
    cast = cast or Cast()
    if state is S.HANDED_OVER:
        filing = {"claim_class": "accusation", "by": cast["xf:discipline"]} | filing
    if state is S.DISPUTED:
        cast.open("gov:head")
    case = register(cast, at=at, **filing)
    walk(case, WAYS[state])
    if state is S.JOINED:
        main = register(cast, at=at, seed=2)
        case.do("join", "xf:clerk", number=main.registered.number, reason="反映同一问题", after=1)
    if state is S.ARCHIVED:
        case.do("archive", "xf:clerk", after=60)
    return case


def walk(case: Case, way: _Way) -> Case:
    """Perform the actions of a way, one a day."""
    for verb, who, values in way:
        case.do(verb, who.format(street=case.street), after=1, **values)
    return case


def served(day: date, *, cast: Cast | None = None, **filing: Any) -> Case:
    """Bring a claim so far that its opinion is served on a day: from then on the petitioner's window counts."""
    at = datetime.combine(day, AT.timetz()) - timedelta(days=10)
    case = at_stage(S.OPINION_ISSUED, cast=cast, at=at, **filing)
    case.do("serve", f"{case.street}:handler", on=day)
    return case
