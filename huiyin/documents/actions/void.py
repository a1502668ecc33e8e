"""Declaring a paper void by a paper of its own."""

from datetime import datetime

from django.db import IntegrityError, transaction

from huiyin.documents.actions.issue import issue
from huiyin.documents.queries import DocumentFacts, document
from huiyin.kernel.errors import Refused

VOIDING = "D-00"


def void(
    document_id: int, *, reason: str, unit_id: int, at: datetime, replaced_by: int | None = None
) -> DocumentFacts:
    """Issue the paper that declares another of the same unit void; the other stays as it was.

    Raises NotFound, or Refused when it is void already, is itself such a paper, or is another unit's.
    """
    old = document(document_id)
    if old.unit_id != unit_id:
        raise Refused("只能作废本单位出具的文书。", code="document.other_unit", field="document")
    if old.kind == VOIDING:
        raise Refused("作废说明不能再作废，请重新出具正确的文书。", code="document.voiding", field="document")
    contents = {"document": f"{old.title} {old.number}".strip(), "reason": reason}
    if replaced_by is not None:
        new = document(replaced_by)
        contents["replaced_by"] = f"{new.title} {new.number}".strip()
    try:
        with transaction.atomic():
            return issue(VOIDING, unit_id=unit_id, contents=contents, at=at, voids_id=old.id)
    except IntegrityError:
        raise Refused("这份文书已经作废，无需重复办理。", code="document.void", field="document") from None
