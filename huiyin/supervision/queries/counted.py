"""Orders, findings and recommendations as cases to be counted, as far as the actor sees them; by the unit named."""

from datetime import date, timedelta

from django.db.models import BigIntegerField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import TruncDate

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, midnight
from huiyin.matters.queries import measured
from huiyin.supervision.models import Finding, Order, OrderEvent, RecommendationEvent
from huiyin.supervision.queries.recommendations.sides import AdviceFilter, both_sides
from huiyin.supervision.rules.adoptions import ADOPTED
from huiyin.supervision.visibility import advice_seen, unwalled


def issued(actor: Actor, since: date, until: date) -> measured.Cases:
    """Orders by the day of issue, with `rung` and the day on which each was answered first."""
    last = midnight(until + timedelta(days=1))
    rows = Order.objects.filter(issued_at__gte=midnight(since), issued_at__lt=last)
    answers = OrderEvent.objects.filter(order_id=OuterRef("pk"), kind="answered").order_by("id")
    told = measured.ordinary(rows, actor, until).annotate(
        answered_on=TruncDate(Subquery(answers.values("at")[:1]), tzinfo=SHANGHAI)
    )
    return (measured.keyed(told, unit="unit_id", day=TruncDate("issued_at", tzinfo=SHANGHAI)),)


def found(actor: Actor, since: date, until: date) -> measured.Cases:
    """Findings of procedure by the day on which each was seen, with `side` and the day on which it ended."""
    rows = Finding.objects.filter(unwalled(actor, until), seen_on__range=(since, until))
    told = measured.ordinary(rows, actor, until).annotate(ended_on=TruncDate("ended_at", tzinfo=SHANGHAI))
    return (measured.keyed(told, unit="unit_id", day=F("seen_on")),)


def advised(actor: Actor, since: date, until: date) -> measured.Cases:
    """Recommendations by the day of issue, with `kind` and the days on which each was answered and adopted first.

    They rest on many matters, so none is named by `claim_key`.
    """
    last = midnight(until + timedelta(days=1))
    rows = advice_seen(actor, until).filter(issued_at__gte=midnight(since), issued_at__lt=last)
    answers = RecommendationEvent.objects.filter(recommendation_id=OuterRef("pk"), kind="answered").order_by(
        "id"
    )
    told = rows.annotate(
        answered_on=_day(answers),
        adopted_on=_day(answers.filter(adoption__in=ADOPTED)),
        claim_key=Value(None, output_field=BigIntegerField()),
        unit_key=F("unit_id"),
        class_key=Value(""),
        day_key=TruncDate("issued_at", tzinfo=SHANGHAI),
    )
    return (told,)


def recommended(actor: Actor, since: date, until: date) -> measured.Cases:
    """Both kinds of recommendation by the day of issue, as lists show them: `owing` an answer, `adopted`, `done`."""
    asked = AdviceFilter(since=since, until=until)
    return tuple(
        side.annotate(
            claim_key=Value(None, output_field=BigIntegerField()),
            matter_key=Value(None, output_field=BigIntegerField()),
            unit_key=F("unit_id"),
            class_key=Value(""),
            day_key=TruncDate("issued_at", tzinfo=SHANGHAI),
        )
        for side in both_sides(actor, asked, on=until)
    )


def _day(events: QuerySet[RecommendationEvent]) -> TruncDate:
    return TruncDate(Subquery(events.values("at")[:1]), tzinfo=SHANGHAI)
