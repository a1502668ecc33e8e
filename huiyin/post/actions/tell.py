"""Queuing a notice with the act that owes it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from huiyin.people import actions as people
from huiyin.post.models import Message
from huiyin.post.templates import TEMPLATES

To = tuple[str, int]
"""("petitioner" | "unit" | "seat", id)"""

_READERS = {"petitioner": "petitioner", "unit": "office", "seat": "office"}


def tell(to: To, template: str, variables: Mapping[str, object], *, key: str, at: datetime) -> None:
    """Queue a notice in the caller's transaction, once for each key. Raises ValueError as `message_row` does."""
    row = message_row(to, template, variables, key=key, at=at)
    tell_all([row])


def tell_all(rows: Sequence[Message]) -> None:
    """Queue many notices, made by `message_row`, in one statement; as `tell` otherwise."""
    Message.objects.bulk_create(rows, ignore_conflicts=True)


def message_row(to: To, template: str, variables: Mapping[str, object], *, key: str, at: datetime) -> Message:
    """An unsaved notice for a batch insert with the act.

    Words that the wording does not use are dropped. Raises ValueError for an unknown occasion or addressee, a
    missing word, or a value that is not of its kind: no names, contacts or texts of petitions get in (U14).
    """
    kind, addressee_id = to
    if template not in TEMPLATES:
        raise ValueError(f"unknown notice {template!r}")
    wording = TEMPLATES[template]
    if _READERS.get(kind) != wording.to:
        raise ValueError(f"notice {template!r} is not for a {kind}")
    words, secret = wording.check(variables)
    return Message(
        addressee_kind=kind,
        addressee_id=addressee_id,
        template=template,
        variables=words,
        secret=people.seal_parcel(secret["code"], place=key) if secret else None,
        key=key,
        created_at=at,
        due_at=at,
    )
