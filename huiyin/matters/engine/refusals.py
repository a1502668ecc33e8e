"""The written refusals, not accepted (D-06) and no longer accepted (D-07): each has to reach its citizen (N-8)."""

from huiyin.matters.engine import service
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState

KINDS = ("D-06", "D-07")
REFUSED = frozenset({ClaimState.DECLINED, ClaimState.NO_LONGER_ACCEPTED})


def is_owed(work: Work) -> bool:
    """Say whether a refusal has not reached a citizen of the claim."""
    return bool(service.unserved(work, KINDS))


def unserved_in(matter_id: int) -> int:
    """Count the refusals of a matter that are still to be served. To who left no name nothing can be (P-4)."""
    owed = service.still_owed(matter_id, KINDS, claims_in=REFUSED)
    return owed.filter(arrival__petitioner__isnull=False).count()
