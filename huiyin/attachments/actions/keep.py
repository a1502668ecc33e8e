"""Keep (收存): a whole file at once."""

from datetime import datetime
from typing import BinaryIO
from uuid import uuid4

from django.db import transaction

from huiyin.attachments import store
from huiyin.attachments.actions.allowance import check_allowance
from huiyin.attachments.actions.keeping import check_size, digest_of, row_of
from huiyin.attachments.kept import KeptFile, holder_mark, kept_file, seal_name
from huiyin.attachments.models import Attachment, Upload
from huiyin.attachments.rules import MOST_BYTES, kind_of, tidy_name


def keep(stream: BinaryIO, *, name: str, holder: str, at: datetime, once: bool = False) -> KeptFile:
    """Look into a file, seal it on the disk, write its row. Raises Refused, TooMany, NoRoom; then nothing is left.

    With `once`, a file of the same name and content that the holder has sent before is given again.
    """
    name, mark, reference = tidy_name(name), holder_mark(holder), uuid4()
    kind_of(name)
    data = stream.read(MOST_BYTES + 1)
    check_size(name, len(data))
    if once and (known := _again(mark, name, data)):
        return known
    check_allowance(mark, at)
    sealed = seal_name(reference.hex, name)
    row = row_of(reference, sealed, data, at=at)
    try:
        stored = store.write(reference, data)
    except store.NoRoom:
        store.remove(reference)
        raise
    with transaction.atomic():
        row.save()
        Upload.objects.create(
            reference=reference,
            holder=mark,
            name=sealed,
            size=row.size,
            offset=row.size,
            stored=stored,
            started_at=at,
            attachment=row,
        )
    return kept_file(row)


def sent(holder: str) -> frozenset[str]:
    """The references of the whole files that a holder has sent within the day, used or not."""
    return frozenset(str(row.reference) for row in _whole(holder_mark(holder)))


def _again(mark: bytes, name: str, data: bytes) -> KeptFile | None:
    digest = digest_of(data)
    files = (kept_file(row) for row in _whole(mark) if bytes(row.digest) == digest)
    return next((file for file in files if file.name == name), None)


def _whole(mark: bytes) -> list[Attachment]:
    rows = Upload.objects.filter(holder=mark, dropped=False, attachment__isnull=False)
    return [row.attachment for row in rows.select_related("attachment") if row.attachment]
