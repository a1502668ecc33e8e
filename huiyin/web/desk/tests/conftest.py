"""What the tests of the desk start from: the small city, its seats at their desks, and matters in any state."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.matters.factories import AT, Case, Cast

Desk = Callable[..., Client]


@pytest.fixture
def cast(db: None) -> Cast:
    """The small city."""
    return Cast()


@pytest.fixture
def desk(cast: Cast) -> Desk:
    """A browser in which a seat works: desk("xf:clerk")."""

    def enter(who: str | Actor) -> Client:
        actor = cast[who] if isinstance(who, str) else who
        browser = Client()
        browser.force_login(
            get_user_model().objects.get(pk=actor.account_id), "django.contrib.auth.backends.ModelBackend"
        )
        session = browser.session
        session["seat"] = actor.seat_id
        session.save()
        return browser

    return enter


@pytest.fixture(autouse=True)
def then() -> Iterator[None]:
    """The pages' own hour is that of the matters."""
    with clock.frozen(AT + timedelta(hours=1)):
        yield


def later(case: Case, minutes: int = 5) -> clock.frozen:  # type: ignore[name-defined]
    """The hour after the last action on a case."""
    at: datetime = case.at + timedelta(minutes=minutes)
    return clock.frozen(at)
