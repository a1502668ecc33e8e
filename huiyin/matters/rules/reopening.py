"""Re-opening (重新办理): on exactly four grounds, each from the states in which it can arise."""

from huiyin.kernel.errors import Refused
from huiyin.matters.states import ClaimState

S = ClaimState

GROUNDS: tuple[tuple[str, str], ...] = (
    ("review", "复查复核撤销或责令重新办理"),
    ("backflow", "法定程序回流"),
    ("new_facts", "有新的事实和理由"),
    ("supervision", "督查督办要求重新办理"),
)
GROUND_LABELS = dict(GROUNDS)

_LATER = frozenset({"new_facts", "supervision"})

ALLOWED: dict[ClaimState, frozenset[str]] = {
    S.ARCHIVED: frozenset(GROUND_LABELS),
    S.DECIDED_ELSEWHERE: _LATER | {"backflow"},
    S.SETTLED: _LATER,
    S.CONCLUDED: _LATER,
    S.DECLINED: _LATER,
    S.NO_LONGER_ACCEPTED: _LATER,
    S.WITHDRAWN: _LATER,
}


def grounds_in(state: ClaimState) -> tuple[tuple[str, str], ...]:
    """Return the grounds that can arise in a state, with their labels."""
    allowed = ALLOWED.get(state, frozenset())
    return tuple((code, label) for code, label in GROUNDS if code in allowed)


def check_ground(ground: str, state: ClaimState, *, went_elsewhere: bool) -> None:
    """The ground fits the state; only what had gone into another procedure can flow back."""
    if ground not in ALLOWED.get(state, frozenset()):
        raise Refused(
            "此件现在的状态不能以该理由重新办理，请核对理由。", code="reopen.ground", field="ground"
        )
    if ground == "backflow" and not went_elsewhere:
        raise Refused(
            "此件未曾导入或移送其他程序，不属于回流，请改选理由。", code="reopen.no_backflow", field="ground"
        )


def goes_on_here(*, new_unit: bool, accepted: bool, by_opinion: bool) -> bool:
    """Whether the former unit simply goes on handling; else the claim is sent out and accepted anew."""
    return not new_unit and accepted and by_opinion
