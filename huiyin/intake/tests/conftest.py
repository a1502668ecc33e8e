"""A small city, ready to receive."""

import pytest

from huiyin.intake.factories import City, a_receiving_city


@pytest.fixture
def city(db: None) -> City:
    """The small city with its duty list."""
    return a_receiving_city()
