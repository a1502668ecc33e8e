"""Promises that a claim leaves behind: what was granted or agreed must become real (R-602)."""

from huiyin.matters.engine.work import Work
from huiyin.matters.models import Execution


def promise(work: Work, what: str) -> Execution:
    """Open the task of carrying out what was granted; it lies with the handling unit until done with evidence."""
    return Execution.objects.create(
        claim_id=work.claim.pk, unit_id=work.claim.unit_id, what=what, opened_at=work.at
    )
