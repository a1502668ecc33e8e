"""What the tests of administration start from."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from huiyin.accounts.factories import an_actor
from huiyin.intake.factories import City, a_receiving_city
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role

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
        actor = an_actor(city.unit(unit), *(roles or (Role.ADMIN,)))
        browser = Client()
        browser.force_login(
            get_user_model().objects.get(pk=actor.account_id), "django.contrib.auth.backends.ModelBackend"
        )
        session = browser.session
        session["seat"] = actor.seat_id
        session.save()
        return browser

    return enter


def body(answer: object) -> str:
    """The page."""
    return answer.content.decode()  # type: ignore[attr-defined]
