"""Tidy (清理): uploads that nobody used within a day, and files that no row knows, go (R6)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.db import transaction

from huiyin.attachments import store
from huiyin.attachments.models import Attachment, Upload

KEPT_FOR = timedelta(days=1)
BATCH = 200


def tidy(at: datetime) -> int:
    """Take away what is left over; returns how many uploads and files went."""
    gone = 0
    while batch := _old_uploads(at - KEPT_FOR):
        gone += batch
    return gone + _strays(at - KEPT_FOR)


def _old_uploads(before: datetime) -> int:
    """One batch of uploads older than a day: a used one leaves its row only, an unused one its file as well."""
    with transaction.atomic():
        rows = list(
            Upload.objects.select_for_update(skip_locked=True)
            .filter(started_at__lt=before)
            .order_by("id")[:BATCH]
        )
        Upload.objects.filter(pk__in=[row.pk for row in rows]).delete()
        unused = [row for row in rows if row.used_at is None]
        Attachment.objects.filter(pk__in=[row.attachment_id for row in unused if row.attachment_id]).delete()
        transaction.on_commit(lambda: _remove(row.reference for row in unused))
    return len(rows)


def _strays(before: datetime) -> int:
    """Files of which neither table knows: what was written when the process or the disk went away."""
    gone = 0
    for folder in sorted(store.folder().glob("??/??")):
        old = set(_old_files(folder, before))
        known = set(Attachment.objects.filter(reference__in=old).values_list("reference", flat=True))
        known |= set(Upload.objects.filter(reference__in=old).values_list("reference", flat=True))
        gone += _remove(old - known)
    return gone


def _old_files(folder: Path, before: datetime) -> Iterator[UUID]:
    for file in folder.iterdir():
        if file.stat().st_mtime < before.timestamp():
            try:
                yield UUID(file.name.partition(".")[0])
            except ValueError:
                continue


def _remove(references: "Iterator[UUID] | set[UUID]") -> int:
    count = 0
    for reference in references:
        store.remove(reference)
        count += 1
    return count
