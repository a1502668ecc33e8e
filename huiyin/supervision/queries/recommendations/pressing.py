"""Of which recommendations a unit is owed a reminder or an order on a day, and has none yet."""

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from huiyin.catalogue import queries as catalogue
from huiyin.supervision.models import Recommendation, RecommendationEvent
from huiyin.supervision.rules.recommending import MOVES
from huiyin.supervision.rules.rungs import ordered_on, reminded_until

REMINDED, PRESSED = "reminded", "pressed"
Press = tuple[int, str, date]


def owed_presses(on: date, *, among: Collection[int] | None = None) -> list[Press]:
    """Recommendation, kind and the day it is about; what is late comes first. Nothing is owed on a rest day."""
    if not ordered_on(on, catalogue.calendar()):
        return []
    soon = reminded_until(on, catalogue.calendar(), days=catalogue.profile().watch.remind_days)
    rows = awaited()
    if among is not None:
        rows = rows.filter(pk__in=among)
    late = _without(rows.filter(until_day__lt=on), PRESSED)
    near = _without(rows.filter(until_day__gte=on, until_day__lte=soon), REMINDED)
    return [(key, PRESSED, until) for key, until in late] + [(key, REMINDED, until) for key, until in near]


def awaited() -> QuerySet[Recommendation]:
    """Those of which an answer is owed, with the day `until_day` by which it was last asked for."""
    return standing(Recommendation.objects.all()).filter(OWED)


OWED = Q(moved__isnull=True) | Q(moved__in=["received", "not_carried_out"])
"""Of rows that `standing` has looked at: the addressee owes an answer."""


def standing(rows: QuerySet[Recommendation]) -> QuerySet[Recommendation]:
    """The rows with `moved`, what last moved each, `until_day`, and `adopted` and `done_day` of its last answer."""
    events = RecommendationEvent.objects.filter(recommendation_id=OuterRef("pk")).order_by("-id")
    return rows.alias(
        moved=Subquery(events.filter(kind__in=list(MOVES)).values("kind")[:1]),
        until_day=Coalesce(
            Subquery(events.filter(kind="not_carried_out").values("answer_by")[:1]), F("answer_by")
        ),
        adopted=Subquery(events.filter(kind="answered").values("adoption")[:1]),
        done_day=Subquery(events.filter(kind="answered").values("done_by")[:1]),
    )


def _without(rows: QuerySet[Recommendation], kind: str) -> list[tuple[int, date]]:
    """Those for which no event of the kind is about their day yet."""
    done = RecommendationEvent.objects.filter(
        recommendation_id=OuterRef("pk"), kind=kind, answer_by=OuterRef("until_day")
    )
    found = rows.filter(~Exists(done)).annotate(until_shown=F("until_day")).order_by("until_day", "pk")
    return [(key, until) for key, until in found.values_list("pk", "until_shown")]
