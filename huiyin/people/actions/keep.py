"""Keeping what a petitioner said of themselves."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.people import envelope
from huiyin.people.models import Petitioner
from huiyin.people.permissions import check_may_keep
from huiyin.people.queries.known import known_rows
from huiyin.people.rules import FIELDS, PetitionerDraft, normal


@dataclass(frozen=True)
class Kept:
    """A petitioner ready to be named by a filing.

    `row` is a stored row that says nothing else than the draft, or an unsaved one for the filing's own batch
    insert; `same_ids` are the stored rows of the same petitioner, oldest first.
    """

    row: Petitioner
    same_ids: tuple[int, ...]

    @property
    def is_new(self) -> bool:
        """Whether the row still has to be inserted."""
        return self.row.pk is None


def keep_rows(draft: PetitionerDraft, *, by: Actor, at: datetime) -> Kept:
    """Find the petitioner or build the row, in one statement; the filing's own audit row records it.

    Raises Refused with the field when something cannot be read, or when nothing at all was said.
    """
    check_may_keep(by)
    draft = normal(draft)
    if draft.is_blank:
        raise Refused(
            "请至少填写姓名、电话、住址中的一项；不愿署名的，请选择匿名反映。",
            code="people.blank",
            field="name",
        )
    known = known_rows(draft)
    same_ids = tuple(row.pk for row in known)
    for row in known:
        if _says_no_more(draft, row):
            return Kept(row, same_ids)
    return Kept(envelope.sealed_row(draft, at=at, same_as_id=known[0].key if known else None), same_ids)


def keep(draft: PetitionerDraft, *, by: Actor, at: datetime) -> int:
    """Store a petitioner by itself; returns the id, of a known row when the draft says nothing else than it."""
    with transaction.atomic():
        kept = keep_rows(draft, by=by, at=at)
        if kept.is_new:
            kept.row.save(force_insert=True)
            audit.record(f"people:{kept.row.pk}", "people.keep", by=by, at=at, detail={"key": kept.row.key})
    return int(kept.row.pk)


def _says_no_more(draft: PetitionerDraft, row: Petitioner) -> bool:
    """Whether a stored row holds all that the draft says, so that the draft adds and changes nothing."""
    if (draft.kind, draft.confidential) != (row.kind, row.confidential):
        return False
    stored = envelope.draft_of(row)
    return all(getattr(draft, field) in {"", getattr(stored, field)} for field in FIELDS)
