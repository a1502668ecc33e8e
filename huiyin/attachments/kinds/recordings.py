"""Sound and film, told by their first bytes and by how they go on."""

import struct
from collections.abc import Iterator

from huiyin.attachments.kinds.wrong import not_that

_FILM = {
    b"isom",
    b"iso2",
    b"iso4",
    b"iso5",
    b"iso6",
    b"mp41",
    b"mp42",
    b"avc1",
    b"M4V ",
    b"MSNV",
    b"dash",
    b"3gp4",
    b"3gp5",
    b"3gp6",
    b"mmp4",
    b"hvc1",
    b"qt  ",
}
_SOUND = {b"M4A ", b"M4B ", b"isom", b"iso2", b"mp41", b"mp42", b"3gp4", b"3gp5", b"3gp6"}


def check_mp3(data: bytes) -> None:
    """An MPEG layer III stream, with or without a tag in front."""
    start = _behind_tag(data) if data.startswith(b"ID3") else 0
    # Some writers leave zeros between the tag and the first frame.
    while start < len(data) and not data[start]:
        start += 1
    if not _is_frame(data[start : start + 4]):
        raise not_that(label="MP3 录音")


def check_amr(data: bytes) -> None:
    """An AMR of one channel, narrow or wide."""
    if not data.startswith((b"#!AMR\n", b"#!AMR-WB\n")):
        raise not_that(label="AMR 录音")


def check_m4a(data: bytes) -> None:
    """Sound in a box of MPEG-4."""
    _check_boxes(data, _SOUND, label="M4A 录音")


def check_mp4(data: bytes) -> None:
    """Film in a box of MPEG-4."""
    _check_boxes(data, _FILM, label="MP4 视频")


def _behind_tag(data: bytes) -> int:
    if len(data) < 10:
        return len(data)
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _is_frame(head: bytes) -> bool:
    """Eleven bits of sync, then version, layer III, a rate of bits and one of samples that exist."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bits, samples = head[2] >> 4, head[2] >> 2 & 3
    return version != 1 and layer == 1 and bits not in {0, 15} and samples != 3


def _check_boxes(data: bytes, brands: set[bytes], label: str) -> None:
    boxes = dict(_boxes(data))
    if data[4:8] != b"ftyp" or not brands & _brands(data) or not boxes.keys() & {b"moov", b"moof"}:
        raise not_that(label=label)


def _brands(data: bytes) -> set[bytes]:
    (size,) = struct.unpack(">I", data[:4])
    listed = data[8 : min(size, 256)]
    return {listed[place : place + 4] for place in range(0, len(listed), 4)}


def _boxes(data: bytes) -> Iterator[tuple[bytes, int]]:
    """The outermost boxes with their sizes, as far as they make sense."""
    place = 0
    while place + 8 <= len(data):
        size, name = struct.unpack(">I4s", data[place : place + 8])
        if size == 1 and place + 16 <= len(data):
            (size,) = struct.unpack(">Q", data[place + 8 : place + 16])
        elif size == 0:
            size = len(data) - place
        if size < 8 or place + size > len(data):
            return
        yield name, size
        place += size
