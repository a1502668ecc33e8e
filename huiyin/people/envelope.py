"""Between a petitioner's row and its plain draft."""

from collections.abc import Iterable
from datetime import datetime

from huiyin.people import sealing
from huiyin.people.models import Petitioner
from huiyin.people.rules import FIELDS, IdType, PetitionerDraft

_INDEXED = {"name": "name_index", "phone": "phone_index", "id_number": "id_index"}


def sealed_row(draft: PetitionerDraft, *, at: datetime, same_as_id: int | None = None) -> Petitioner:
    """An unsaved row of a normal draft."""
    row = Petitioner(
        kind=draft.kind,
        confidential=draft.confidential,
        created_at=at,
        same_as_id=same_as_id,
    )
    write(row, draft, FIELDS)
    return row


def write(row: Petitioner, draft: PetitionerDraft, fields: Iterable[str]) -> None:
    """Seal fields of a normal draft into a row and index them, all under the active key."""
    row.id_type = draft.id_type
    row.key_id = sealing.active_key_id()
    for field in fields:
        text = getattr(draft, field)
        setattr(row, field, sealing.seal(text, place=_place(row, field)) if text else None)
        if field in _INDEXED:
            setattr(row, _INDEXED[field], index(field, text, draft.id_type))


def index(field: str, text: str, id_type: str = IdType.NONE) -> bytes | None:
    """The blind index of a normal text; None for nothing. Numbers of different documents never meet."""
    if not text:
        return None
    kind = f"id_number:{id_type}" if field == "id_number" else field
    return sealing.blind_index(kind, text)


def read(row: Petitioner, field: str) -> str:
    """One field in plain; "" when there is none."""
    sealed = getattr(row, field)
    return "" if sealed is None else sealing.unseal(sealed, place=_place(row, field))


def draft_of(row: Petitioner) -> PetitionerDraft:
    """The whole row in plain."""
    return PetitionerDraft(
        kind=row.kind,
        id_type=row.id_type,
        confidential=row.confidential,
        **{field: read(row, field) for field in FIELDS},
    )


def _place(row: Petitioner, field: str) -> bytes:
    return bytes(row.uid) + field.encode()
