"""What `keep` and `append` share: a whole file is looked into and gets its row."""

from datetime import datetime
from uuid import UUID

from cryptography.hazmat.primitives import hashes

from huiyin.attachments.kept import open_name
from huiyin.attachments.kinds import check_content
from huiyin.attachments.models import Attachment
from huiyin.attachments.rules import MOST_BYTES, kind_of, shown_size
from huiyin.kernel.errors import Refused
from huiyin.people import actions as people


def check_size(name: str, size: int) -> None:
    """Raises Refused for an empty file or one that is too big."""
    if size < 1:
        raise Refused(
            f"“{name}”是空文件。请打开看看内容还在不在，再上传。",
            code="attachment.empty",
            field="attachments",
        )
    if size > MOST_BYTES:
        raise Refused(
            f"“{name}”有{shown_size(size)}，每个文件不能超过{shown_size(MOST_BYTES)}。"
            "照片请选小一些的尺寸，录像请剪短，文件请分成几个，再上传。",
            code="attachment.too_big",
            field="attachments",
        )


def row_of(reference: UUID, name: bytes, data: bytes, *, at: datetime) -> Attachment:
    """The unsaved row of a whole file with its sealed name. Raises Refused where its content is not what that promises.

    It counts as sealed by the key that sealed the name: none of its pieces is older.
    """
    plain = open_name(reference.hex, name)
    kind = kind_of(plain)
    check_size(plain, len(data))
    check_content(kind, plain, data)
    return Attachment(
        reference=reference,
        name=name,
        kind=kind,
        size=len(data),
        digest=digest_of(data),
        key_id=people.piece_key(name),
        kept_at=at,
    )


def digest_of(data: bytes) -> bytes:
    """The SM3 of a whole file."""
    made = hashes.Hash(hashes.SM3())
    made.update(data)
    return made.finalize()
