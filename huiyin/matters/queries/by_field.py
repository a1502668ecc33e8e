"""Confirmed claims by field of the contents and day of receipt: what the city is asked about."""

from datetime import date

from django.db.models import F
from django.db.models.functions import Left, TruncDate

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.queries.confirmed import received_confirmed
from huiyin.matters.queries.measured import Cases


def by_field(actor: Actor, since: date, until: date) -> Cases:
    """Return them as cases to be counted, of which each is in a list of `claims_confirmed`: their class is the field
    of the first level.
    """
    return tuple(
        part.annotate(
            claim_key=F("pk"),
            matter_key=F("matter_id"),
            unit_key=F("unit_id"),
            class_key=Left("field_code", 2),
            day_key=TruncDate("matter__received_at", tzinfo=SHANGHAI),
        )
        for part in received_confirmed(actor, since, until)
    )
