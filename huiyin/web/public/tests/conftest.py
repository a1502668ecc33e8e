"""What the tests of the citizens' pages start from."""

import pytest
from django.test import Client

from huiyin.units.factories import SmallCity, a_city
from huiyin.web.public.tests.journey import Journey


@pytest.fixture
def city(db: None) -> SmallCity:
    """The small city."""
    return a_city()


@pytest.fixture
def journey(city: SmallCity, client: Client) -> Journey:
    """A citizen at the first page."""
    return Journey(client)
