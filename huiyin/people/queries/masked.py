"""Petitioners as everybody on a case may see them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from huiyin.people import envelope
from huiyin.people.models import Petitioner
from huiyin.people.rules import (
    ID_TYPE_LABELS,
    KIND_LABELS,
    IdType,
    PetitionerDraft,
    PetitionerKind,
    is_mobile,
    masks,
)


@dataclass(frozen=True)
class MaskedPerson:
    """A petitioner with every field masked (R32). `key` is one number for all rows of the same petitioner.

    Of a petitioner who asked for secrecy (C-2) nothing is shown at all.
    """

    id: int
    key: int
    kind: str
    kind_label: str
    name: str
    phone: str
    id_type: str
    id_type_label: str
    id_number: str
    address: str
    email: str
    confidential: bool


def masked(ids: Iterable[int]) -> dict[int, MaskedPerson]:
    """Masked petitioners by id; unknown ids are left out. One statement."""
    wanted = set(ids)
    if not wanted:
        return {}
    return {row.pk: _masked(row) for row in Petitioner.objects.filter(pk__in=wanted)}


def reachable(ids: Collection[int]) -> dict[int, frozenset[str]]:
    """How petitioners can be reached, of "mobile", "email", "address"; tells no number. One statement."""
    if not ids:
        return {}
    return {row.pk: _ways(row) for row in Petitioner.objects.filter(pk__in=ids)}


def with_telephone(ids: Collection[int]) -> frozenset[int]:
    """Which petitioners left a telephone number; tells no number and opens none."""
    return frozenset(Petitioner.objects.filter(pk__in=ids, phone__isnull=False).values_list("pk", flat=True))


def _ways(row: Petitioner) -> frozenset[str]:
    ways = {
        "mobile": is_mobile(envelope.read(row, "phone")),
        "email": row.email is not None,
        "address": row.address is not None,
    }
    return frozenset(way for way, open_ in ways.items() if open_)


def _masked(row: Petitioner) -> MaskedPerson:
    shown = _secret() if row.confidential else _shown(envelope.draft_of(row))
    return MaskedPerson(
        id=row.pk,
        key=row.key,
        kind=row.kind,
        kind_label=KIND_LABELS[PetitionerKind(row.kind)],
        id_type="" if row.confidential else row.id_type,
        id_type_label="" if row.confidential else ID_TYPE_LABELS[IdType(row.id_type)],
        confidential=row.confidential,
        **shown,
    )


def _secret() -> dict[str, str]:
    return {"name": masks.HIDDEN, "phone": "", "id_number": "", "address": "", "email": ""}


def _shown(draft: PetitionerDraft) -> dict[str, str]:
    return {
        "name": masks.masked_name(draft.name, draft.kind),
        "phone": masks.masked_phone(draft.phone),
        "id_number": masks.masked_id(draft.id_number),
        "address": masks.masked_address(draft.address),
        "email": masks.masked_email(draft.email) if draft.email else "",
    }
