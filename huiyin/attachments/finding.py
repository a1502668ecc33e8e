"""Finding an upload by what its holder says of it."""

from uuid import UUID

from huiyin.attachments.kept import holder_mark
from huiyin.attachments.models import Upload
from huiyin.kernel.errors import NotFound


def own_upload(reference: str, holder: str, *, lock: bool = False) -> Upload:
    """The holder's upload that is neither used nor dropped. Raises NotFound."""
    rows = Upload.objects.select_related("attachment").filter(used_at=None, dropped=False)
    if lock:
        rows = rows.select_for_update(of=("self",))
    row = rows.filter(reference=parsed(reference), holder=holder_mark(holder)).first()
    if row is None:
        raise NotFound(
            "没有找到这个上传的文件，请重新选择文件上传。", code="upload.unknown", field="attachments"
        )
    return row


def parsed(reference: str) -> UUID:
    """A reference as it was given out. Raises NotFound."""
    try:
        return UUID(reference)
    except ValueError:
        raise NotFound(
            "没有找到这个上传的文件，请重新选择文件上传。", code="upload.unknown", field="attachments"
        ) from None
