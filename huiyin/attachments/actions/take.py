"""Take (使用): uploads of a holder become part of what is filed, in the transaction of the filing (R1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from huiyin.attachments.finding import parsed
from huiyin.attachments.kept import holder_mark
from huiyin.attachments.models import Upload
from huiyin.attachments.rules import MOST_FILES
from huiyin.kernel.errors import NotFound, Refused


@dataclass(frozen=True)
class Handed:
    """What a form or caller hands over: whose uploads, and which of them in which order."""

    holder: str
    references: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.references)


@dataclass(frozen=True)
class Taken:
    """A kept file that is now used."""

    id: int
    digest: str


def take(handed: Handed, *, at: datetime) -> tuple[Taken, ...]:
    """Use kept files, each once; call it within the transaction of what they belong to. Raises Refused."""
    references = _references(handed)
    if len(references) > MOST_FILES:
        raise Refused(
            f"一次最多附{MOST_FILES}个文件，请分次提交。", code="attachment.too_many", field="attachments"
        )
    if not references:
        return ()
    found = _locked(references, handed.holder)
    if len(found) < len(references):
        raise _unknown()
    Upload.objects.filter(reference__in=references).update(used_at=at)
    return tuple(found[reference] for reference in references)


def _references(handed: Handed) -> tuple[UUID, ...]:
    try:
        return tuple(dict.fromkeys(parsed(reference) for reference in handed.references))
    except NotFound as unknown:
        raise _unknown() from unknown


def _unknown() -> Refused:
    return Refused(
        "有的附件没有传完，或者已经用过、已经过期。请核对附件列表，重新上传缺少的文件，再提交。",
        code="attachment.unknown",
        field="attachments",
    )


def _locked(references: Sequence[UUID], holder: str) -> dict[UUID, Taken]:
    rows = Upload.objects.filter(
        reference__in=references,
        holder=holder_mark(holder),
        used_at=None,
        dropped=False,
        attachment__isnull=False,
    ).select_for_update(of=("self",))
    listed = rows.values_list("reference", "attachment_id", "attachment__digest")
    return {reference: Taken(key, bytes(digest).hex()) for reference, key, digest in listed}
