"""The written refusals, not accepted (D-06) and no longer accepted (D-07): each has to reach its citizen (N-8)."""

from django.db.models import Exists, OuterRef

from huiyin.matters.engine import service
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Paper, Service, Withdrawal
from huiyin.matters.states import ClaimState

KINDS = ("D-06", "D-07")
REFUSED = frozenset({ClaimState.DECLINED, ClaimState.NO_LONGER_ACCEPTED})


def is_owed(work: Work) -> bool:
    """Say whether a refusal has not reached a citizen of the claim."""
    return bool(service.unserved(work, KINDS))


def unserved_in(matter_id: int) -> int:
    """Count the refusals of a matter that are still to be served. To who left no name nothing can be (P-4)."""
    gone = Withdrawal.objects.filter(claim_id=OuterRef("claim_id"), arrival_id=OuterRef("arrival_id"))
    done = Service.objects.filter(paper_id=OuterRef("pk"))
    issued = Paper.objects.filter(
        kind__in=KINDS,
        claim__matter_id=matter_id,
        claim__state__in=REFUSED,
        arrival__matter_id=matter_id,
        arrival__petitioner__isnull=False,
    )
    return issued.exclude(Exists(gone)).exclude(Exists(done)).count()
