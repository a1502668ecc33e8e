"""Reading how to reach petitioners, for the system's own carriers."""

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.people import envelope, sealing
from huiyin.people.models import Petitioner

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Contact:
    """What a carrier needs to bring one message; only what was asked for is filled."""

    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""

    def __repr__(self) -> str:
        return "Contact(…)"


def contacts(
    petitioner_ids: Mapping[int, int], fields: Collection[str], *, carrier: str, by: Actor, at: datetime
) -> dict[int, Contact]:
    """What a carrier needs for several messages, {message: petitioner} -> {message: contact}.

    Leaves one audit row for each message (R11). Unknown petitioners, and those whose data cannot be opened, are
    left out. For the system's own jobs: a person uses `reveal`.
    """
    if by.kind != "system":
        raise ValueError("contacts are read by the system's carriers only; a person uses reveal")
    rows = {row.pk: row for row in Petitioner.objects.filter(pk__in=set(petitioner_ids.values()))}
    wanted = {message: rows[person] for message, person in petitioner_ids.items() if person in rows}
    found = {message: contact for message, row in wanted.items() if (contact := _open(row, fields))}
    entries = [
        audit.Entry(
            f"people:{petitioner_ids[message]}",
            "people.contact",
            {"fields": sorted(fields), "carrier": carrier, "message": message},
        )
        for message in found
    ]
    with transaction.atomic():
        audit.record_all(entries, by=by, at=at)
    return found


def _open(row: Petitioner, fields: Collection[str]) -> Contact | None:
    try:
        return Contact(**{field: envelope.read(row, field) for field in fields})
    except sealing.CannotOpen:
        log.error("the data of petitioner %s cannot be opened", row.pk)  # noqa: TRY400
        return None
