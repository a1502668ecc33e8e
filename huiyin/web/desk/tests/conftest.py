"""What the tests of the desk start from: the small city, its seats at their desks, and matters in any state."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from django.test import Client

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.matters.factories import AT, Case, Cast
from huiyin.web.factories import signed_in

Desk = Callable[..., Client]


@pytest.fixture
def cast(db: None) -> Cast:
    """The small city."""
    return Cast()


@pytest.fixture
def desk(cast: Cast) -> Desk:
    """A browser in which a seat works: desk("xf:clerk")."""

    def enter(who: str | Actor) -> Client:
        return signed_in(cast[who] if isinstance(who, str) else who)

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
