"""Keep (收存): a whole file at once."""

from datetime import datetime
from typing import BinaryIO
from uuid import uuid4

from django.db import transaction

from huiyin.attachments import store
from huiyin.attachments.actions.allowance import check_allowance
from huiyin.attachments.actions.keeping import check_size, row_of
from huiyin.attachments.kept import KeptFile, holder_mark, kept_file, seal_name
from huiyin.attachments.models import Upload
from huiyin.attachments.rules import MOST_BYTES, kind_of, tidy_name


def keep(stream: BinaryIO, *, name: str, holder: str, at: datetime) -> KeptFile:
    """Look into a file, seal it on the disk, write its row. Raises Refused, TooMany, NoRoom; then nothing is left."""
    name, mark, reference = tidy_name(name), holder_mark(holder), uuid4()
    kind_of(name)
    check_allowance(mark, at)
    data = stream.read(MOST_BYTES + 1)
    check_size(name, len(data))
    row = row_of(reference, name, data, at=at)
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
            name=seal_name(reference.hex, name),
            size=row.size,
            offset=row.size,
            stored=stored,
            started_at=at,
            attachment=row,
        )
    return kept_file(row)
