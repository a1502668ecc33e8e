"""A citizen who has proved number and code of a case, on the case's own day."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.test import Client

from huiyin.kernel import clock
from huiyin.matters.factories import Case
from huiyin.web.public.tests.journey import hidden_in

MATTER = "/track/matter/"


@contextmanager
def proved(case: Case) -> Iterator[Client]:
    """The citizen's browser; time stands where the case stands."""
    with clock.frozen(case.at):
        client = Client()
        answer = client.post("/track/", {"number": case.registered.number, "code": case.registered.code})
        assert answer.status_code == 302
        yield client


def page_of(client: Client, address: str = MATTER) -> str:
    """A page that opens."""
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def send(client: Client, address: str, **fields: Any) -> Any:
    """Open the form at an address and send it."""
    return client.post(address, hidden_in(page_of(client, address)) | fields)


def act(case: Case, verb: str) -> str:
    """The address of an action on the case's first claim."""
    return f"/track/{case.claim.pk}/{verb}/"
