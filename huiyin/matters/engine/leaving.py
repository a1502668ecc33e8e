"""Who no longer stands behind a claim while others do."""

from collections import Counter
from collections.abc import Collection

from huiyin.matters.models import Withdrawal


def left_all(claim_ids: Collection[int]) -> frozenset[int]:
    """Return the arrivals whose citizens have withdrawn from every one of some claims."""
    rows = Withdrawal.objects.filter(claim_id__in=claim_ids).values_list("arrival_id", flat=True)
    return frozenset(
        arrival_id for arrival_id, times in Counter(rows).items() if times == len(set(claim_ids))
    )
