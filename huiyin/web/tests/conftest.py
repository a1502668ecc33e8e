"""Sample pages, people at desks, and browsers without a screen."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from django.test import Client

from huiyin.accounts.factories import PASSWORD, a_seat
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.units.factories import SmallCity, a_city
from huiyin.web.parts import menu
from huiyin.web.tests import samples

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=SHANGHAI)
SignIn = Callable[..., Client]


@pytest.fixture(autouse=True)
def sample_pages(settings: pytest.FixtureRequest) -> Iterator[None]:
    """The sample pages in place of the city's."""
    settings.ROOT_URLCONF = samples.__name__  # type: ignore[attr-defined]
    samples.SENT.clear()
    menu.items.cache_clear()
    with clock.frozen(NOON):
        yield


@pytest.fixture
def city(db: None) -> SmallCity:
    """A small city with its bodies."""
    return a_city()


@pytest.fixture
def sign_in(city: SmallCity) -> SignIn:
    """Sign in as somebody with one seat in the petition office, or with the roles given."""

    def enter(
        username: str = "zhangsan", *roles: Role, unit: str = "xf", client: Client | None = None
    ) -> Client:
        a_seat(city.units[unit], roles or (Role.CLERK,), username=username)
        browser = client or Client()
        answer = browser.post("/sign-in/", {"username": username, "password": PASSWORD})
        assert answer.status_code == 302, answer.content.decode()
        return browser

    return enter
