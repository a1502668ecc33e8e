"""The information pages."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

PAGES = ("/", "/guide/", "/rights/", "/contact/", "/privacy/", "/accessibility/", "/calendar/")


@pytest.mark.parametrize("address", PAGES)
def test_every_page_opens_with_one_heading(client: Client, address: str) -> None:
    """Each has one h1, the way to the elder view, and costs next to nothing."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1") == 1
