"""Recounting clocks when a year's holidays are published: provisional dates become final, and what moved is said."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.calendar import WorkCalendar
from huiyin.kernel.actor import Actor
from huiyin.matters.engine import history
from huiyin.matters.engine.clocks import set_dates
from huiyin.matters.models import Claim, Clock, Matter, Step


@dataclass(frozen=True, kw_only=True)
class Recounted:
    """One clock whose last day moved."""

    clock_id: int
    claim_id: int
    rule: str
    before: date
    after: date


def recount(calendar: WorkCalendar, *, by: Actor, at: datetime) -> tuple[Recounted, ...]:
    """Compute every running provisional clock anew (A-6); each in its own transaction, a second run is harmless."""
    # Days in years that stay without a table stay provisional; there may be very many of them.
    published = Clock.objects.filter(
        provisional=True,
        ended_on__isnull=True,
        started_on__gte=date(calendar.first_year, 1, 1),
        rolled__lte=date(calendar.last_published_year, 12, 31),
    )
    ids = list(published.values_list("pk", flat=True))
    moved = (_one(clock_id, calendar, by, at) for clock_id in ids)
    return tuple(found for found in moved if found is not None)


def _one(clock_id: int, calendar: WorkCalendar, by: Actor, at: datetime) -> Recounted | None:
    with transaction.atomic():
        claim = Claim.objects.get(pk__in=Clock.objects.filter(pk=clock_id).values("claim_id"))
        matter = Matter.objects.select_for_update(of=("self",)).get(pk=claim.matter_id)
        clock = Clock.objects.get(pk=clock_id)
        if clock.ended_on is not None or not clock.provisional:
            return None
        before = clock.rolled
        set_dates(clock, calendar)
        clock.save(update_fields=["strict", "rolled", "provisional"])
        matter.version += 1
        matter.save(update_fields=["version"])
        if clock.rolled == before:
            return None
        _say(claim, clock, before, by, at)
        return Recounted(
            clock_id=clock.pk, claim_id=claim.pk, rule=clock.rule, before=before, after=clock.rolled
        )


def _say(claim: Claim, clock: Clock, before: date, by: Actor, at: datetime) -> None:
    """Leave a step that citizens and offices read, and an audit row."""
    label = catalogue.limit_label(clock.rule)
    step = Step(
        matter_id=claim.matter_id,
        claim_id=claim.pk,
        verb="recount",
        from_state=claim.state,
        to_state=claim.state,
        at=at,
        note=f"放假调休安排公布，“{label}”的最后一日由{before:%Y年%m月%d日}改为{clock.rolled:%Y年%m月%d日}",
    )
    detail = {"clock": clock.pk, "from": before.isoformat(), "to": clock.rolled.isoformat()}
    history.append(step, by=by, detail=detail)
