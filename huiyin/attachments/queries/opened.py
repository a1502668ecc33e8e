"""The bytes of a kept file, for those to whom the module above has opened it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from huiyin.attachments import pictures, store
from huiyin.attachments.kept import open_name, state_of
from huiyin.attachments.models import Attachment
from huiyin.attachments.rules import MEDIA_TYPES, PICTURES
from huiyin.attachments.states import OPEN, Scan
from huiyin.kernel.errors import NotFound, Refused


@dataclass(frozen=True)
class Opened:
    """A file on its way out. `stream` gives the bytes once."""

    stream: BinaryIO
    name: str
    media_type: str
    size: int


def open_original(attachment_id: int) -> Opened:
    """The file exactly as it came. Raises NotFound, Refused while it waits for the scanner or is infected, Broken."""
    row = _open_row(attachment_id)
    stream = io.BufferedReader(cast(io.RawIOBase, Pieces(_present(store.read(row.reference)))))
    return Opened(stream, open_name(row.reference.hex, row.name), MEDIA_TYPES[row.kind], row.size)


def open_picture(attachment_id: int, *, small: bool) -> Opened:
    """A working copy of a picture, as JPEG, without places and names of devices. Raises as `open_original`."""
    row = _open_row(attachment_id)
    if row.kind not in PICTURES:
        raise Refused("这个文件不是图片，没有预览，请下载查看。", code="attachment.no_picture")
    data = pictures.working_copy(row.reference, small=small)
    stem = open_name(row.reference.hex, row.name).rpartition(".")[0]
    return Opened(io.BytesIO(data), f"{stem}.jpg", "image/jpeg", len(data))


def _open_row(attachment_id: int) -> Attachment:
    row = Attachment.objects.filter(pk=attachment_id).first()
    if row is None:
        raise NotFound("没有找到这个附件，请返回上一页刷新后再试。", code="attachment.unknown")
    state = state_of(row)
    if state is Scan.INFECTED:
        raise Refused(
            "这个附件含有病毒，已经封存，不能下载。请联系递交人另行提供。", code="attachment.infected"
        )
    if state not in OPEN:
        raise Refused("这个附件正在等待查毒，查完后即可下载。请过几分钟再试。", code="attachment.waiting")
    return row


def _present(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Open the file at once, so that a missing one is told before anything is sent."""
    try:
        first = next(pieces, b"")
    except FileNotFoundError:
        raise NotFound("附件不在存储中，请联系系统管理员从备份恢复。", code="attachment.missing") from None

    def rest() -> Iterator[bytes]:
        yield first
        yield from pieces

    return rest()


class Pieces(io.RawIOBase):
    """A readable stream of pieces."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Fill a buffer with what comes next."""
        if not self._rest:
            self._rest = next(self._pieces, b"")
        given = self._rest[: len(buffer)]
        buffer[: len(given)] = given
        self._rest = self._rest[len(given) :]
        return len(given)
