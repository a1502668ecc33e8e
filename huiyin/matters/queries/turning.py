"""The days on which open claims turn: from then on open, late, soon due, no longer soon; ordinary matters alone.

What `standings` says of a day is how many of these there are up to it: late from the day behind the first sure limit;
soon from ten days before a limit, or from the day behind the limit before it, until the day behind the limit. Of two
limits on one day one counts.
"""

from datetime import date, timedelta
from typing import Any

from django.db.models import (
    Case,
    CharField,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Greatest

from huiyin.kernel.actor import Actor
from huiyin.matters.models import Claim, Clock
from huiyin.matters.queries.measured import Cases
from huiyin.matters.queries.owed import SOON
from huiyin.matters.visibility import visible

DAWN = date(1950, 1, 1)
"""The day of claims that are open now: before any that is asked for."""
#: The turns by the name under which a case has its kind.
TURNS = ("open", "late", "soon", "past")
AGAIN = tuple(f"again{gap}" for gap in range(1, 7))


def turning(actor: Actor, since: date, until: date) -> Cases:
    """Return them as cases to be counted, with their `kind`; their class is the channel by which the claim came.

    Of a claim that is open now all days are told, whatever span is asked for.
    """
    seen = visible(actor, until).filter(pk=OuterRef("matter_key"), restricted=False)
    return tuple(part.filter(Exists(seen)) for part in (_opened(), _late(), *_soon()))


def due(actor: Actor, since: date, until: date) -> Cases:
    """Return the days on which sure limits of open claims end, each once, as cases; and beside them, as `again1` to
    `again6`, those with another of the same claim so many days before: what two days of a week have counted twice.
    """
    seen = visible(actor, until).filter(pk=OuterRef("matter_key"), restricted=False)
    same = _beside(Q(strict=OuterRef("strict"), pk__lt=OuterRef("pk")), provisional=False)
    once = _running().filter(~Exists(same), provisional=False)
    before = _beside(Q(strict__lt=OuterRef("strict")), provisional=False).order_by("-strict").values("strict")
    gaps = (
        When(before=_days(F("strict"), -gap), then=Value(name)) for gap, name in enumerate(AGAIN, start=1)
    )
    near = once.annotate(before=Subquery(before[:1])).filter(before__gte=_days(F("strict"), -len(AGAIN)))
    kinds = (Value("due", output_field=CharField()), Case(*gaps, output_field=CharField()))
    return tuple(
        _told(part, kind, "claim__", F("strict")).filter(Exists(seen))
        for part, kind in zip((once, near), kinds, strict=True)
    )


def _opened() -> QuerySet[Any]:
    rows = Claim.objects.filter(ended_on__isnull=True)
    return _told(rows, "open", "", Value(DAWN, output_field=DateField()))


def _late() -> QuerySet[Any]:
    sooner = Q(strict__lt=OuterRef("strict")) | Q(strict=OuterRef("strict"), pk__lt=OuterRef("pk"))
    sure = _running().filter(provisional=False)
    first = sure.filter(~Exists(_beside(sooner, provisional=False)))
    return _told(first, "late", "claim__", _days(F("strict"), 1))


def _soon() -> tuple[QuerySet[Any], QuerySet[Any]]:
    once = _running().filter(~Exists(_beside(Q(strict=OuterRef("strict"), pk__lt=OuterRef("pk")))))
    before = _beside(Q(strict__lt=OuterRef("strict"))).order_by("-strict").values("strict")[:1]
    begins = Greatest(_days(F("strict"), -(SOON // timedelta(days=1))), _days(Subquery(before), 1))
    return _told(once, "soon", "claim__", begins), _told(once, "past", "claim__", _days(F("strict"), 1))


def _running() -> QuerySet[Clock]:
    return Clock.objects.filter(ended_on__isnull=True, unit__isnull=False, claim__ended_on__isnull=True)


def _beside(which: Q, **more: object) -> QuerySet[Clock]:
    """Other limits of the same claim that run."""
    same = Clock.objects.filter(claim_id=OuterRef("claim_id"), ended_on__isnull=True, unit__isnull=False)
    return same.filter(which, **more)


def _told(rows: QuerySet[Any], kind: Any, claim: str, day: Any) -> QuerySet[Any]:
    told: QuerySet[Any] = rows.annotate(
        kind=Value(kind, output_field=CharField()) if isinstance(kind, str) else kind,
        claim_key=F(f"{claim}pk") if claim else F("pk"),
        matter_key=F(f"{claim}matter_id"),
        unit_key=F(f"{claim}unit_id"),
        class_key=F(f"{claim}channel"),
        day_key=day,
    )
    return told


def _days(day: Any, more: int) -> Any:
    return ExpressionWrapper(day + Value(more), output_field=DateField())
