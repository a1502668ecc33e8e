"""Promises that a claim leaves behind: what was granted or agreed must become real (R-602)."""

from huiyin.matters.engine import clocks
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Execution, Paper


def promise(work: Work, what: str) -> Execution:
    """Open the task of carrying out what was granted; it lies with the handling unit until done with evidence."""
    return Execution.objects.create(
        claim_id=work.claim.pk, unit_id=work.claim.unit_id, what=what, opened_at=work.at
    )


def replace(work: Work, kinds: tuple[str, ...] = ("D-09",)) -> None:
    """Close what earlier opinions of some kinds promised: another opinion has taken their place, or annulled them.

    A unit's new opinion leaves what was agreed, or granted by an organ above. Nothing is told as done that was not.
    """
    opinions = Paper.objects.filter(claim_id=work.claim.pk, kind__in=kinds).values("issued_at")
    promised = Execution.objects.filter(Execution.OPEN, claim_id=work.claim.pk)
    promised.filter(opened_at__in=opinions, opened_at__lt=work.at).update(replaced_on=work.on)
    if not promised.exists():
        clocks.stop(work, "X-EXEC")
