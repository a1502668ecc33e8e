"""Looking back at what was adopted (回头看): once for each recommendation, when 90 days have passed since."""

from datetime import date, datetime, timedelta

from huiyin.analysis.models import LookBack
from huiyin.analysis.queries.advice.effect import reported
from huiyin.analysis.queries.reports.office import watching
from huiyin.analysis.rules.look_back import DAYS, both_spans, looked_on
from huiyin.kernel.clock import day_of, midnight
from huiyin.supervision.queries.recommendations import Scope, adopted_before, scope_of

BATCH = 20
_DAY = timedelta(days=1)


def look_back(at: datetime) -> int:
    """Look back at the next ones that are due; returns how many. What was missed is made up, none is done twice."""
    on = day_of(at)
    waiting = adopted_before(midnight(on - DAYS + _DAY)).exclude(
        pk__in=LookBack.objects.values("recommendation_id")
    )
    made = [
        LookBack(
            recommendation=row,
            looked_on=looked_on(row.adopted_on),
            made_at=at,
            **_counted(row.office_id, scope_of(row), row.adopted_on, on),
        )
        for row in waiting.order_by("pk")[:BATCH]
    ]
    LookBack.objects.bulk_create(made, ignore_conflicts=True)
    return len(made)


def _counted(office_id: int, scope: Scope, adopted_on: date, on: date) -> dict[str, list[int]]:
    """The matters before and after as the office sees them; nothing where there is nothing to count by."""
    if not scope.known:
        return {}
    both, actor = both_spans(adopted_on), watching(office_id)
    found = {"before_ids": both.before, "after_ids": both.after}
    return {
        name: sorted(reported(actor, scope, on, days).values_list("pk", flat=True))
        for name, days in found.items()
    }
