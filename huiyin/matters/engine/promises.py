"""Promises that a claim leaves behind: what was granted or agreed must become real (R-602)."""

from huiyin.matters.engine import clocks
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Execution, Paper


def promise(work: Work, what: str) -> Execution:
    """Open the task of carrying out what was granted; it lies with the handling unit until done with evidence."""
    return Execution.objects.create(
        claim_id=work.claim.pk, unit_id=work.claim.unit_id, what=what, opened_at=work.at
    )


def replace(work: Work) -> None:
    """Close what an earlier opinion of the unit promised: another opinion has taken its place.

    What was agreed, or granted by an organ above, stands. Nothing is told as done that was not.
    """
    opinions = Paper.objects.filter(claim_id=work.claim.pk, kind="D-09").values("issued_at")
    promised = Execution.objects.filter(
        claim_id=work.claim.pk, done_on__isnull=True, replaced_on__isnull=True
    )
    promised.filter(opened_at__in=opinions, opened_at__lt=work.at).update(replaced_on=work.on)
    if not promised.exists():
        clocks.stop(work, "X-EXEC")
