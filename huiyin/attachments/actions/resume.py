"""Begin and append (续传): a file that comes in pieces, over links that break."""

from datetime import datetime
from typing import BinaryIO
from uuid import uuid4

from django.db import transaction

from huiyin.attachments import store
from huiyin.attachments.actions.allowance import check_allowance
from huiyin.attachments.actions.drop import give_up
from huiyin.attachments.actions.keeping import check_size, row_of
from huiyin.attachments.finding import own_upload
from huiyin.attachments.kept import Progress, holder_mark, kept_file, seal_name
from huiyin.attachments.models import Upload
from huiyin.attachments.rules import kind_of, tidy_name
from huiyin.kernel.errors import Conflict, Refused


def begin(*, name: str, size: int, holder: str, at: datetime) -> str:
    """Announce a file; returns the reference under which its pieces come. Raises Refused, TooMany."""
    name, mark, reference = tidy_name(name), holder_mark(holder), uuid4()
    kind_of(name)
    check_size(name, size)
    check_allowance(mark, at)
    Upload.objects.create(
        reference=reference, holder=mark, name=seal_name(reference.hex, name), size=size, started_at=at
    )
    return str(reference)


def append(reference: str, *, offset: int, stream: BinaryIO, holder: str, at: datetime) -> Progress:
    """Put a piece behind what is there; with the last one the file is looked into and kept.

    Raises Conflict "upload.offset" where the piece does not fit to what is there, Refused where the whole file is
    not taken (the upload is dropped then), NotFound for another's upload, NoRoom.
    """
    row = own_upload(reference, holder)
    data = stream.read(row.size - row.offset + 1)
    with transaction.atomic():
        row = own_upload(reference, holder, lock=True)
        _check_fits(row, offset, len(data))
        if data:
            row.stored = store.write(row.reference, data, offset=row.offset, stored=row.stored)
            row.offset += len(data)
            row.save(update_fields=["stored", "offset"])
    return _finish(reference, holder, at) if row.offset == row.size else _progress(row)


def _check_fits(row: Upload, offset: int, length: int) -> None:
    if offset != row.offset:
        raise Conflict(
            "这一段与已经收到的接不上，请从已收到的地方续传。",
            code="upload.offset",
            field="offset",
            where=str(row.offset),
        )
    if offset + length > row.size:
        raise Refused(
            "传来的内容比所说的文件大，请重新选择文件上传。", code="upload.too_long", field="attachments"
        )


def _finish(reference: str, holder: str, at: datetime) -> Progress:
    """Look into the whole file; one that is not taken is dropped for good before its reason is told."""
    with transaction.atomic():
        row = own_upload(reference, holder, lock=True)
        if row.attachment is not None:
            return _progress(row)
        data = b"".join(store.read(row.reference, stored=row.stored))
        try:
            row.attachment = row_of(row.reference, bytes(row.name), data, at=at)
        except Refused as refused:
            give_up(row)
            why: Refused | None = refused
        else:
            why = None
            row.attachment.save()
            row.save(update_fields=["attachment"])
    if why is not None:
        raise why
    return _progress(row)


def _progress(row: Upload) -> Progress:
    kept = kept_file(row.attachment) if row.attachment else None
    return Progress(reference=str(row.reference), offset=row.offset, size=row.size, kept=kept)
