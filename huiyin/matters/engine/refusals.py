"""The written refusals, not accepted (D-06) and no longer accepted (D-07): each has to reach its citizen (N-8)."""

from django.db.models import QuerySet

from huiyin.matters.engine import served
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Paper
from huiyin.matters.states import ClaimState

KINDS = ("D-06", "D-07")
REFUSED = frozenset({ClaimState.DECLINED, ClaimState.NO_LONGER_ACCEPTED})


def is_owed(work: Work) -> bool:
    """Say whether a refusal has not reached a citizen of the claim."""
    return bool(served.unserved(work, KINDS))


def unserved_in(matter_id: int) -> int:
    """Count the refusals of a matter that are still to be served. To who left no name nothing can be (P-4)."""
    return owed_refusals().filter(claim__matter_id=matter_id).count()


def owed_refusals() -> QuerySet[Paper]:
    """Return the refusals that have not reached the citizen; to who left no name nothing can be served (P-4)."""
    return served.owed_papers(KINDS, claims_in=REFUSED).filter(arrival__petitioner__isnull=False)
