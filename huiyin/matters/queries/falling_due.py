"""Open claims by the last day of their running limits: due between two days, or by the colour of the most urgent."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from huiyin.kernel.actor import Actor
from huiyin.matters.models import Claim, Clock
from huiyin.matters.queries.overseen import opened
from huiyin.matters.queries.work_list import of_unit

Span = tuple[date, date]
#: Colours of claims with their Chinese labels, the most urgent first; some have no running limit.
COLOUR_LABELS: tuple[tuple[str, str], ...] = (
    ("red", "红色：已超期或者挂牌"),
    ("yellow", "黄色：即将到期"),
    ("blue", "蓝色：临近期限"),
    ("green", "绿色：期限之内"),
    ("none", "没有在走的时限"),
)


def count_due(actor: Actor, spans: Mapping[str, Span], *, on: date) -> dict[str, int]:
    """Return for each span how many open claims in sight have a limit that ends in it; never a provisional one."""
    first, last = min(span[0] for span in spans.values()), max(span[1] for span in spans.values())
    wanted: dict[str, Any] = {
        key: Count("claim_id", filter=Q(strict__range=span), distinct=True) for key, span in spans.items()
    }
    found = [
        _ending(first, last).filter(claim__in=part.order_by()).aggregate(**wanted)
        for part in opened(actor, on)
    ]
    return {key: sum(one[key] for one in found) for key in spans}


def claims_due(actor: Actor, span: Span, *, on: date) -> tuple[int, ...]:
    """Return the claims behind a number of `count_due`."""
    ending = _ending(*span).filter(claim_id=OuterRef("pk"))
    found = [part.filter(Exists(ending)).values_list("pk", flat=True) for part in opened(actor, on)]
    return tuple(sorted({key for part in found for key in part}, reverse=True))


def claims_open(actor: Actor, matter_ids: Collection[int], *, on: date) -> tuple[int, ...]:
    """Return the open claims in sight of some matters."""
    parts = [part.filter(matter_id__in=matter_ids) for part in opened(actor, on)] if matter_ids else []
    return tuple(sorted({key for part in parts for key in part.order_by().values_list("pk", flat=True)}))


def count_colours(actor: Actor, until: Span, *, on: date, listed: Collection[int] = ()) -> dict[str, int]:
    """Return by colour how many claims the actor's own unit owes; `until` are the last yellow and blue days.

    The matters in `listed` are red whatever days are left (S-15).
    """
    conditions = _colours(until, on, listed)
    wanted: dict[str, Any] = {key: Count("pk", filter=holds) for key, holds in conditions.items()}
    found = [_urgent(part).aggregate(**wanted) for part in of_unit(actor, on)]
    return {key: sum(one[key] for one in found) for key in conditions}


def claims_coloured(
    actor: Actor, colour: str, until: Span, *, on: date, listed: Collection[int] = ()
) -> tuple[int, ...]:
    """Return the claims behind a number of `count_colours`, the most urgent first."""
    found: list[tuple[date | None, int]] = []
    for part in of_unit(actor, on):
        found += _urgent(part).filter(_colours(until, on, listed)[colour]).values_list("urgent", "pk")
    return tuple(key for _day, key in sorted(found, key=lambda one: (one[0] or date.max, one[1])))


def _ending(first: date, last: date) -> QuerySet[Clock]:
    running = Clock.objects.filter(ended_on__isnull=True, unit_id__isnull=False, provisional=False)
    return running.filter(strict__range=(first, last))


def _urgent(part: QuerySet[Claim]) -> QuerySet[Any]:
    running = Clock.objects.filter(claim_id=OuterRef("pk"), ended_on__isnull=True, unit_id__isnull=False)
    first = running.order_by("strict", "provisional")
    return part.order_by().annotate(
        urgent=Subquery(first.values("strict")[:1]), rough=Subquery(first.values("provisional")[:1])
    )


def _colours(until: Span, on: date, listed: Collection[int]) -> dict[str, Q]:
    """As `deadlines.colour` tells them: a provisional date is never a ground for red (A-6)."""
    by_day = _by_day(until, on)
    if not listed:
        return by_day
    red = Q(matter_id__in=listed)
    return {key: holds | red if key == "red" else holds & ~red for key, holds in by_day.items()}


def _by_day(until: Span, on: date) -> dict[str, Q]:
    yellow, blue = until
    return {
        "red": Q(urgent__lt=on, rough=False),
        "yellow": Q(urgent__lt=on, rough=True) | Q(urgent__range=(on, yellow)),
        "blue": Q(urgent__gt=yellow, urgent__lte=blue),
        "green": Q(urgent__gt=blue),
        "none": Q(urgent__isnull=True),
    }
