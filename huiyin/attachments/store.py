"""The folder of attachments: sealed pieces on disk, each bound to its file and its place in it.

A file is a row of frames: length (4 bytes), then a sealed piece of at most 1 MB. What was written is on the disk
(fsync) before anybody hears of it; frames beyond what the row says are what a broken write left, and are cut off.
"""

import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from django.conf import settings

from huiyin.kernel.errors import HuiyinError
from huiyin.people import actions as people

PIECE = 1024 * 1024
_LENGTH = struct.Struct(">I")


class NoRoom(HuiyinError):
    """The disk does not take it."""

    status = 507


class Broken(HuiyinError):
    """What lies on the disk is not what was put there."""

    status = 500


def folder() -> Path:
    """Where all attachments lie."""
    return Path(settings.HUIYIN_ATTACHMENTS_DIR)


def path_of(reference: UUID, part: str = "") -> Path:
    """Where a file, or a working copy of it, lies."""
    name = reference.hex
    return folder() / name[:2] / name[2:4] / (f"{name}.{part}" if part else name)


def write(
    reference: UUID,
    data: bytes,
    *,
    offset: int = 0,
    stored: int = 0,
    part: str = "",
    place: Path | None = None,
) -> int:
    """Put bytes behind the first `offset` of a file, which fill `stored` bytes of disk; returns what is filled then.

    Raises NoRoom; then the file stands as before. `place` is another path where the file is to be put together.
    """
    path = place or path_of(reference, part)
    with _no_room():
        _make_folders(path.parent)
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            os.ftruncate(descriptor, stored)
            os.lseek(descriptor, stored, os.SEEK_SET)
            for frame in _frames(reference, part, data, offset):
                _write_all(descriptor, frame)
                stored += len(frame)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if not offset:
            _sync_folder(path.parent)
    return stored


@contextmanager
def _no_room() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NoRoom(
            message="附件暂时存不下，您填写的文字不受影响。请先不带附件提交，稍后再补充材料；急需的请致电或者到窗口递交。",
            code="attachment.storage",
            field="attachments",
        ) from error


def read(reference: UUID, *, part: str = "", stored: int | None = None) -> Iterator[bytes]:
    """The pieces of a file one after the other. Raises Broken, FileNotFoundError."""
    offset = filled = 0
    with path_of(reference, part).open("rb") as file:
        while (stored is None or filled < stored) and (head := file.read(_LENGTH.size)):
            sealed = file.read(_LENGTH.unpack(head)[0]) if len(head) == _LENGTH.size else b""
            piece = people.open_piece(sealed, place=_place(reference, part, offset))
            if piece is None:
                raise Broken(
                    message="附件在存储中已损坏，请联系系统管理员从备份恢复。", code="attachment.broken"
                )
            yield piece
            offset += len(piece)
            filled += _LENGTH.size + len(sealed)


def reseal(reference: UUID) -> None:
    """Write a file anew under the active key, beside the old one, then in its place. Raises NoRoom, Broken.

    Working copies go; they are drawn again when somebody looks at them.
    """
    data = b"".join(read(reference))
    beside = path_of(reference, "new")
    beside.unlink(missing_ok=True)
    write(reference, data, place=beside)
    with _no_room():
        beside.replace(path_of(reference))
        _sync_folder(beside.parent)
    for copy in beside.parent.glob(f"{reference.hex}.*"):
        copy.unlink(missing_ok=True)


def remove(reference: UUID) -> None:
    """Take a file and its working copies off the disk."""
    path = path_of(reference)
    for each in [path, *path.parent.glob(f"{path.name}.*")]:
        each.unlink(missing_ok=True)


def _frames(reference: UUID, part: str, data: bytes, offset: int) -> Iterator[bytes]:
    for start in range(0, len(data), PIECE):
        piece = data[start : start + PIECE]
        sealed = people.seal_piece(piece, place=_place(reference, part, offset + start))
        yield _LENGTH.pack(len(sealed)) + sealed


def _place(reference: UUID, part: str, offset: int) -> str:
    return f"{reference.hex} {part} {offset}"


def _write_all(descriptor: int, frame: bytes) -> None:
    view = memoryview(frame)
    while view:
        view = view[os.write(descriptor, view) :]


def _make_folders(path: Path) -> None:
    if path.is_dir():
        return
    _make_folders(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)
    _sync_folder(path.parent)


def _sync_folder(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
