"""What a holder has sent and not yet used; what kept files are."""

from collections.abc import Iterable
from dataclasses import dataclass

from huiyin.attachments.finding import own_upload
from huiyin.attachments.kept import KeptFile, Progress, holder_mark, kept_file, open_name
from huiyin.attachments.models import Attachment, Upload


def held(holder: str) -> tuple[KeptFile, ...]:
    """The holder's whole files that are neither used nor dropped, in the order they were begun."""
    rows = Upload.objects.filter(
        holder=holder_mark(holder), used_at=None, dropped=False, attachment__isnull=False
    )
    return tuple(
        kept_file(row.attachment)
        for row in rows.select_related("attachment").order_by("id")
        if row.attachment
    )


@dataclass(frozen=True, kw_only=True)
class Unfinished:
    """A file of which a part has come."""

    reference: str
    name: str
    offset: int
    size: int

    @property
    def percent(self) -> int:
        """How much of it has come."""
        return 100 * self.offset // self.size


def unfinished(holder: str) -> tuple[Unfinished, ...]:
    """The holder's uploads that broke off, in the order they were begun: each may be continued or dropped."""
    rows = Upload.objects.filter(holder=holder_mark(holder), used_at=None, dropped=False, attachment=None)
    return tuple(
        Unfinished(
            reference=str(row.reference),
            name=open_name(row.reference.hex, row.name),
            offset=row.offset,
            size=row.size,
        )
        for row in rows.order_by("id")
    )


def progress(reference: str, *, holder: str) -> Progress:
    """How far an upload has come. Raises NotFound for another's, a used or a dropped one."""
    row = own_upload(reference, holder)
    kept = kept_file(row.attachment) if row.attachment else None
    return Progress(reference=str(row.reference), offset=row.offset, size=row.size, kept=kept)


def kept(ids: Iterable[int]) -> dict[int, KeptFile]:
    """Kept files by their id."""
    return {row.pk: kept_file(row) for row in Attachment.objects.filter(pk__in=list(ids))}
