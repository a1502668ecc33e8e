"""Matters that have a claim of some kind."""

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.matters.models import Claim, Matter


def with_claim(found: QuerySet[Matter], **asked: object) -> QuerySet[Matter]:
    """Those of the matters that have a claim like this; all of them where nothing is asked."""
    if not asked:
        return found
    return found.filter(Exists(Claim.objects.filter(matter_id=OuterRef("pk"), **asked)))
