"""The first half of the random histories."""

import pytest

from huiyin.matters.actions import ClaimState
from tests.machine.histories import ACTIONS, run_half


@pytest.mark.django_db
def test_random_histories() -> None:
    """R4, R40: the twelve invariants and the guards of section 4.3 hold in 250 histories."""
    run_half(1)


def test_the_histories_can_begin_anywhere() -> None:
    """Every state of the procedure lets something be done, so no history is stuck at its beginning."""
    assert {state for action in ACTIONS for state in action.leads_from} == set(ClaimState)
