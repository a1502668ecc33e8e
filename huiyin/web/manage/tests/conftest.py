"""What the tests of administration start from."""

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
Desk = Callable[..., Client]


@pytest.fixture(autouse=True)
def then() -> Iterator[None]:
    """The hour of the pages."""
    with clock.frozen(NOW):
        yield


@pytest.fixture
def city(db: None) -> City:
    """The small city with duty lists."""
    return a_receiving_city()


@pytest.fixture
def desk(city: City) -> Desk:
    """A browser in which somebody works: desk("xf", Role.ADMIN)."""

    def enter(unit: str = "xf", *roles: Role) -> Client:
        return signed_in(an_actor(city.unit(unit), *(roles or (Role.ADMIN,))))

    return enter


def body(answer: object) -> str:
    """The page."""
    return answer.content.decode()  # type: ignore[attr-defined]
