"""A city with closed matters, and whoever draws and calls."""

import pytest

from huiyin.inspection.factories import Closed


@pytest.fixture
def closed(db: None) -> Closed:
    """As it stands the day after the last answer was served."""
    return Closed()
