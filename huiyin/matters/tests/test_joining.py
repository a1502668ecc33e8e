"""What may be joined into what (U29)."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.rules import joining
from huiyin.matters.states import OPEN, ClaimState

S = ClaimState


@pytest.mark.parametrize("state", sorted(set(S) - joining.JOINABLE - {S.JOINED}))
def test_what_was_answered_is_not_joined(state: ClaimState) -> None:
    with pytest.raises(Refused) as refused:
        joining.check_source([S.REGISTERED, state])
    assert refused.value.code == "join.too_late"


def test_before_the_answer_joining_takes_nothing_from_anybody() -> None:
    joining.check_source(sorted(joining.JOINABLE))
    assert joining.JOINABLE <= OPEN


@pytest.mark.parametrize(
    ("states", "joined", "same_seal", "code"),
    [
        ([S.HANDLING], True, True, "join.target_joined"),
        ([S.HANDLING], False, False, "join.other_register"),
        ([S.ARCHIVED, S.WITHDRAWN], False, True, "join.target_ended"),
        ([S.HANDLING, S.OPINION_ISSUED], False, True, "join.target_late"),
        ([S.WITHDRAWN, S.SERVED], False, True, "join.target_late"),
    ],
)
def test_refused_targets(states: list[ClaimState], joined: bool, same_seal: bool, code: str) -> None:
    with pytest.raises(Refused) as refused:
        joining.check_target(states, joined=joined, same_seal=same_seal)
    assert refused.value.code == code


def test_one_living_claim_is_enough() -> None:
    joining.check_target([S.WITHDRAWN, S.HANDLING], joined=False, same_seal=True)


def test_accusations_against_others_stay_apart() -> None:
    """C-1: the wall of one matter must not fall by joining it to another."""
    joining.check_same_accused(frozenset({(1, None)}), frozenset({(1, None)}))
    with pytest.raises(Refused):
        joining.check_same_accused(frozenset({(1, None)}), frozenset({(1, None), (2, None)}))
