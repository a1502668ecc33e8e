"""The second half of the random histories."""

import pytest

from tests.machine.histories import run_half


@pytest.mark.django_db
def test_random_histories() -> None:
    """R4, R40: the twelve invariants and the guards of section 4.3 hold in 250 histories."""
    run_half(2)
