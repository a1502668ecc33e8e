"""Proving that what lies on the disk is what was handed in."""

from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes

from huiyin.attachments import store
from huiyin.attachments.models import Attachment


@dataclass(frozen=True)
class Checked:
    """One kept file; `why` says what is wrong with it, "" where nothing is."""

    id: int
    reference: str
    why: str


def how_many() -> int:
    """How many files are kept."""
    return Attachment.objects.count()


def verify() -> Iterator[Checked]:
    """Read each file from the disk, open it, and compare its size and fingerprint with its row."""
    for row in Attachment.objects.order_by("id").iterator(chunk_size=500):
        yield Checked(row.pk, str(row.reference), _why(row))


def _why(row: Attachment) -> str:
    made, size = hashes.Hash(hashes.SM3()), 0
    try:
        for piece in store.read(row.reference):
            made.update(piece)
            size += len(piece)
    except FileNotFoundError:
        return "文件不在存储中"
    except store.Broken:
        return "文件被改动、损坏，或者密钥不在密钥环中"
    return "" if size == row.size and made.finalize() == bytes(row.digest) else "内容与登记的指纹不符"
