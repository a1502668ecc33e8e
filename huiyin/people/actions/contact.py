"""Reading how to reach a petitioner, for the system's own carriers."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.people import envelope
from huiyin.people.queries.known import stored


@dataclass(frozen=True)
class Contact:
    """What a carrier needs to bring one message; only what was asked for is filled."""

    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""

    def __repr__(self) -> str:
        return "Contact(…)"


def contact(
    petitioner_id: int, fields: Collection[str], *, carrier: str, message_id: int, by: Actor, at: datetime
) -> Contact:
    """What a carrier needs to bring one message to a petitioner; leaves one audit row. For the system's own jobs."""
    if by.kind != "system":
        raise ValueError("contacts are read by the system's carriers only; a person uses reveal")
    with transaction.atomic():
        row = stored(petitioner_id)
        detail = {"fields": sorted(fields), "carrier": carrier, "message": message_id}
        audit.record(f"people:{row.pk}", "people.contact", by=by, at=at, detail=detail)
    return Contact(**{field: envelope.read(row, field) for field in fields})
