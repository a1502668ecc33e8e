"""Who no longer stands behind a claim while others do."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime

from huiyin.matters.models import Withdrawal


def left_all(claim_ids: Collection[int]) -> frozenset[int]:
    """Return the arrivals whose citizens have withdrawn from every one of some claims."""
    rows = Withdrawal.objects.filter(claim_id__in=claim_ids).values_list("arrival_id", flat=True)
    return frozenset(
        arrival_id for arrival_id, times in Counter(rows).items() if times == len(set(claim_ids))
    )


def carry_over(
    arrival_ids: Collection[int], *, out_of: Collection[int], into: Collection[int], at: datetime
) -> None:
    """Who has withdrawn from all the claims that are left behind has withdrawn from those that follow, too."""
    gone = left_all(out_of) & frozenset(arrival_ids)
    rows = [
        Withdrawal(claim_id=claim_id, arrival_id=arrival_id, withdrawn_at=at)
        for arrival_id in sorted(gone)
        for claim_id in into
    ]
    Withdrawal.objects.bulk_create(rows, ignore_conflicts=True)


def copy_to(claim_id: int, *, out_of: int) -> None:
    """Who had left a claim has left what branches off it."""
    for row in Withdrawal.objects.filter(claim_id=out_of):
        row.pk, row._state.adding, row.claim_id = None, True, claim_id
        row.save()


def stay(claim_id: int, arrival_ids: Collection[int]) -> bool:
    """Say whether one of some citizens stands behind a claim."""
    return not set(arrival_ids) <= left_all([claim_id])
