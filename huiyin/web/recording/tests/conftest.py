"""What the tests of recording start from: the small city with duty lists, and people at their desks."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from django.test import Client

from huiyin.accounts.factories import an_actor
from huiyin.intake.factories import City, a_receiving_city
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.web.factories import signed_in

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=SHANGHAI)
TEXT = "柳岸社区门口的路灯坏了三个星期，晚上漆黑一片，老人出行很不安全，请尽快修理路灯。"
Desk = Callable[..., Client]


@pytest.fixture(autouse=True)
def then() -> Iterator[None]:
    """The hour of the pages."""
    with clock.frozen(NOW):
        yield


@pytest.fixture
def city(db: None) -> City:
    """The small city."""
    return a_receiving_city()


@pytest.fixture
def desk(city: City) -> Desk:
    """A browser in which somebody works: desk("xf", Role.CLERK)."""

    def enter(unit: str = "xf", *roles: Role) -> Client:
        return signed_in(an_actor(city.unit(unit), *(roles or (Role.CLERK,))))

    return enter


def hidden(browser: Client, address: str) -> dict[str, str]:
    """The hidden fields of a recording page."""
    page = browser.get(address).content.decode()
    found = re.findall(r'<input type="hidden" name="(once|key)" value="([^"]*)"', page)
    return dict(found)
