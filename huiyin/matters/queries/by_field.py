"""How many confirmed claims each field of the contents has by month of receipt: what the city is asked about."""

from collections import Counter
from datetime import date

from django.db.models import Count
from django.db.models.functions import Left, TruncMonth

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.matters.queries.confirmed import received_confirmed


def field_months(actor: Actor, *, since: date, until: date) -> dict[tuple[str, date], int]:
    """Return by field of the first level and first day of the month how many one may see; each is a list of
    `claims_confirmed`.
    """
    found: Counter[tuple[str, date]] = Counter()
    for part in received_confirmed(actor, since, until):
        counted = part.order_by().values(
            field=Left("field_code", 2), month=TruncMonth("matter__received_at", tzinfo=SHANGHAI)
        )
        for row in counted.annotate(n=Count("pk")):
            found[row["field"], day_of(row["month"])] += row["n"]
    return dict(found)
