"""Decisions of reviews and rechecks as cases to be counted, each for the unit whose answer was contested."""

from datetime import date, timedelta

from django.db.models.functions import TruncDate

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, midnight
from huiyin.matters.queries import measured
from huiyin.review.models import Review


def decided(actor: Actor, since: date, until: date) -> measured.Cases:
    """By the day of the decision, with `stage` and `result`."""
    last = midnight(until + timedelta(days=1))
    rows = Review.objects.filter(decided_at__gte=midnight(since), decided_at__lt=last).exclude(result="")
    told = measured.ordinary(rows, actor, until)
    return (measured.keyed(told, unit="respondent_id", day=TruncDate("decided_at", tzinfo=SHANGHAI)),)
