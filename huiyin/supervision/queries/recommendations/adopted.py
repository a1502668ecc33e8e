"""Recommendations that were adopted, with the days from which their later effect is counted.

Those on duty (D-24) are left out: they are confided, and how many matters come later is no measure of them.
"""

from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import TruncDate

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.supervision.models import Recommendation, RecommendationEvent
from huiyin.supervision.rules.adoptions import ADOPTED
from huiyin.supervision.rules.recommending import Advice
from huiyin.supervision.visibility import advice_seen


def adopted(actor: Actor, on: date) -> QuerySet[Any]:
    """Those in the actor's sight, with `adopted_on` (the day of the first answer that adopted it) and `done_on`."""
    return _adopted(advice_seen(actor, on))


def adopted_before(moment: datetime) -> QuerySet[Any]:
    """All that were adopted before a moment, for the clock."""
    return _adopted(Recommendation.objects.all()).filter(adopted_at__lt=moment)


def _adopted(rows: QuerySet[Recommendation]) -> QuerySet[Any]:
    events = RecommendationEvent.objects.filter(recommendation_id=OuterRef("pk")).order_by("id")
    first = Subquery(events.filter(kind="answered", adoption__in=ADOPTED).values("at")[:1])
    done = Subquery(events.filter(kind="carried_out").values("at")[:1])
    told = rows.filter(~Q(kind=Advice.DUTY.value)).alias(adopted_at=first, done_at=done)
    return told.filter(adopted_at__isnull=False).annotate(
        adopted_on=TruncDate("adopted_at", tzinfo=SHANGHAI), done_on=TruncDate("done_at", tzinfo=SHANGHAI)
    )
