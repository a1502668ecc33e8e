"""Uses are kept three years; their audit rows stay."""

from datetime import datetime, timedelta

from huiyin.assist.models import Outcome, Use

KEPT = timedelta(days=3 * 366)


def forget(at: datetime, limit: int = 5_000) -> int:
    """Remove up to `limit` uses that are older; returns how many."""
    old = list(Use.objects.filter(at__lt=at - KEPT).order_by("id").values_list("pk", flat=True)[:limit])
    Outcome.objects.filter(use_id__in=old).delete()
    Use.objects.filter(pk__in=old).delete()
    return len(old)
