"""What the tests of analysis start from."""

import pytest

from huiyin.matters.factories import Cast


@pytest.fixture
def cast(db):
    """The small city."""
    return Cast()
