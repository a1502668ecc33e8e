"""What every change of the lists ends with."""

import secrets

from django.db import transaction

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import shorten, tidy
from huiyin.routing.models import ListVersion
from huiyin.routing.queries.held import forget


def lists_changed() -> None:
    """Let this process notice at once and the others within seconds; to be called in the transaction."""
    ListVersion.objects.update_or_create(pk=1, defaults={"mark": secrets.randbits(62)})
    forget()
    transaction.on_commit(forget)


def required(text: str, field: str, label: str) -> str:
    """A text as stored. Raises Refused "routing.missing"."""
    tidied = shorten(tidy(text), 200)
    if not tidied:
        raise Refused(f"请填写{label}。", code="routing.missing", field=field)
    return tidied
