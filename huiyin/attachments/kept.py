"""A kept file as others see it."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from huiyin.attachments.models import Attachment
from huiyin.attachments.rules import KIND_LABELS, PICTURES, shown_size
from huiyin.attachments.states import LABELS, OPEN, Scan
from huiyin.people import actions as people


@dataclass(frozen=True, kw_only=True)
class KeptFile:
    """One whole file: what it is called, what it is, and what the scanner says of it; `virus` names what it found."""

    id: int
    reference: str
    name: str
    kind: str
    kind_label: str
    size: int
    shown_size: str
    digest: str
    kept_at: datetime
    state: str
    state_label: str
    is_picture: bool
    virus: str = ""

    @property
    def may_open(self) -> bool:
        """Whether its bytes may leave the house."""
        return Scan(self.state) in OPEN


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far an upload has come; `kept` once it is whole."""

    reference: str
    offset: int
    size: int
    kept: KeptFile | None = None


def kept_file(row: Attachment) -> KeptFile:
    """The row in words."""
    state = state_of(row)
    return KeptFile(
        id=row.pk,
        reference=str(row.reference),
        name=open_name(row.reference.hex, row.name),
        kind=row.kind,
        kind_label=KIND_LABELS[row.kind],
        size=row.size,
        shown_size=shown_size(row.size),
        digest=bytes(row.digest).hex(),
        kept_at=row.kept_at,
        state=state.value,
        state_label=LABELS[state],
        is_picture=row.kind in PICTURES,
        virus=row.found,
    )


def state_of(row: Attachment) -> Scan:
    """Where it stands; what waits where there is no scanner is unscanned."""
    stored = Scan(row.scan)
    return Scan.UNSCANNED if stored is Scan.WAITING and not settings.HUIYIN_CLAMD else stored


def seal_name(reference: str, name: str) -> bytes:
    """A name may say whom a matter is about, so it is kept like personal data."""
    return people.seal_parcel(name, place=f"attachment {reference}")


def open_name(reference: str, sealed: bytes | memoryview) -> str:
    """The name again."""
    return people.open_parcel(bytes(sealed), place=f"attachment {reference}") or "（文件名无法解密）"


def holder_mark(holder: str) -> bytes:
    """The fingerprint under which a holder's uploads are found."""
    return people.blind("upload holder", holder)
