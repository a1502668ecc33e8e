"""Cases to be counted by the queries of floors above: what an actor may see, of a span of days, no accusations.

Each answer is one or more queries of which every case is in one. A case is a row with `claim_key`, `matter_key`,
`unit_key` (who answers for it), `class_key` and `day_key` (by which it belongs to the span), and with what its
docstring names. A case has the same day in every span, so months add up to years.
"""

from datetime import date, timedelta
from typing import Any

from django.db.models import BooleanField, DurationField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, midnight
from huiyin.matters.models import Assignment, Claim, Clock, Execution, Link, Paper
from huiyin.matters.queries.answered import answers
from huiyin.matters.states import OPEN, ClaimState
from huiyin.matters.visibility import claims_visible, visible, watched_root
from huiyin.units.queries import LEVEL_ORDER

__all__ = [
    "Cases",
    "answers",
    "assigned",
    "due",
    "ended",
    "executions",
    "handled",
    "keyed",
    "ordinary",
    "received",
    "stock",
    "watched_root",
]

Cases = tuple[QuerySet[Any], ...]

_ACCUSATION = "accusation"
_HANDLING = ("T-05", "T-15", "X-SUGGEST")
_ELSEWHERE = (1, 2, 3, 4, 5)
_RECEIVED_ON = TruncDate("matter__received_at", tzinfo=SHANGHAI)


def received(actor: Actor, since: date, until: date) -> Cases:
    """Claims by the day of receipt: `closed` where nobody owes the next move, `came_back` after a procedure."""
    within = Q(matter__received_at__gte=midnight(since), matter__received_at__lt=_end(until))
    back = Link.objects.filter(other_id=OuterRef("matter_id"), kind="backflow", ended_at__isnull=True)
    told = {"closed": _says(~Q(state__in=OPEN)), "came_back": _says(Q(Exists(back)))}
    return tuple(_claims(part.filter(within)).annotate(**told) for part in _seen(actor, until))


def stock(actor: Actor, since: date, until: date) -> Cases:
    """Claims that were there: `came_before` or `came` in the span, and then `went` in it or `stays` after it."""
    there = Q(matter__received_at__lt=_end(until)) & (Q(ended_on=None) | Q(ended_on__gte=since))
    told = {
        "came_before": _says(Q(matter__received_at__lt=midnight(since))),
        "came": _says(Q(matter__received_at__gte=midnight(since))),
        "went": _says(Q(ended_on__isnull=False, ended_on__lte=until)),
        "stays": _says(Q(ended_on__isnull=True) | Q(ended_on__gt=until)),
    }
    return tuple(_claims(part.filter(there)).annotate(**told) for part in _seen(actor, until))


def ended(actor: Actor, since: date, until: date) -> Cases:
    """Claims by the day on which they ended: what `stock` says to be gone."""
    rows = (part.filter(ended_on__range=(since, until)) for part in _seen(actor, until))
    return tuple(_claims(part).annotate(day_key=F("ended_on")) for part in rows)


def due(actor: Actor, since: date, until: date) -> Cases:
    """Limits of units by their last day: `kept` where the duty was done by then. Limits that fell away are none."""
    rows = Clock.objects.filter(strict__range=(since, until), unit__isnull=False, provisional=False)
    kept = _says(Q(met=True, ended_on__isnull=False, ended_on__lte=F("strict")))
    told = ordinary(rows.exclude(ended_on__isnull=False, met=False), actor, until).annotate(kept=kept)
    return (keyed(told, unit="unit_id", day=F("strict")),)


def handled(actor: Actor, since: date, until: date) -> Cases:
    """First answers by their day, as the end of the handling limit.

    `days` since it began, `whole_days` since receipt; `agreed` on both sides; `reviewed` on request, `repeated` by a
    later petition, `again` where either is so; `settled` where none came within the days of the place, and `local`
    where it was answered at the level of the office that had registered it, or below.
    """
    rows = Clock.objects.filter(rule__in=_HANDLING, met=True, ended_on__range=(since, until))
    paper = Paper.objects.filter(claim_id=OuterRef("claim_id"), kind="D-14")
    review = Clock.objects.filter(claim_id=OuterRef("claim_id"), rule="T-09")
    repeat = Link.objects.filter(other_id=OuterRef("claim__matter_id"), kind="repeat", ended_at__isnull=True)
    soon = repeat.annotate(came_on=TruncDate("matter__received_at", tzinfo=SHANGHAI))
    until_then = Q(came_on__lte=OuterRef("ended_on") + timedelta(days=catalogue.profile().watch.settled_days))
    told = ordinary(rows, actor, until).annotate(
        days=_between(F("started_on")),
        whole_days=_between(TruncDate("claim__matter__received_at", tzinfo=SHANGHAI)),
        agreed=_says(Q(Exists(paper))),
        reviewed=_says(Q(Exists(review))),
        repeated=_says(Q(Exists(repeat))),
        again=_says(Q(Exists(review)) | Q(Exists(repeat))),
        settled=_says(~Q(Exists(soon.filter(until_then)))),
        local=_says(_at_home("unit__level", "claim__matter__registrar__level")),
    )
    return (keyed(told, unit="unit_id", day=F("ended_on")),)


def assigned(actor: Actor, since: date, until: date) -> Cases:
    """What was assigned (交办), by the day; `old` where it had come long before, `closed` as for `received`."""
    rows = Assignment.objects.filter(kind="assign", sent_at__gte=midnight(since), sent_at__lt=_end(until))
    days = timedelta(days=catalogue.profile().watch.old_days)
    told = ordinary(rows, actor, until).annotate(
        old=_says(Q(claim__matter__received_at__lt=F("sent_at") - days)),
        closed=_says(~Q(claim__state__in=OPEN)),
    )
    return (keyed(told, unit="to_unit_id", day=TruncDate("sent_at", tzinfo=SHANGHAI)),)


def executions(actor: Actor, since: date, until: date) -> Cases:
    """What was promised, by the day of the promise; without what a later opinion has replaced."""
    rows = Execution.objects.filter(
        opened_at__gte=midnight(since), opened_at__lt=_end(until), replaced_on__isnull=True
    )
    told = ordinary(rows, actor, until)
    return (keyed(told, unit="unit_id", day=TruncDate("opened_at", tzinfo=SHANGHAI)),)


def ordinary(rows: QuerySet[Any], actor: Actor, on: date) -> QuerySet[Any]:
    """Rows about claims, of ordinary matters that the actor may see."""
    seen = visible(actor, on).filter(pk=OuterRef("claim__matter_id"), restricted=False)
    told: QuerySet[Any] = rows.filter(Exists(seen)).exclude(claim__claim_class=_ACCUSATION)
    return told


def keyed(rows: QuerySet[Any], *, unit: str, day: Any) -> QuerySet[Any]:
    """The rows with the names by which cases are counted."""
    told: QuerySet[Any] = rows.annotate(
        claim_key=F("claim_id"),
        matter_key=F("claim__matter_id"),
        unit_key=F(unit),
        class_key=F("claim__claim_class"),
        day_key=day,
    )
    return told


def _seen(actor: Actor, on: date) -> list[QuerySet[Claim]]:
    rows = Claim.objects.filter(matter__restricted=False).exclude(claim_class=_ACCUSATION)
    return [rows.filter(seen) for seen in claims_visible(actor, on)]


def _claims(rows: QuerySet[Claim]) -> QuerySet[Any]:
    return rows.exclude(state=ClaimState.JOINED).annotate(
        claim_key=F("pk"),
        matter_key=F("matter_id"),
        unit_key=F("unit_id"),
        class_key=F("claim_class"),
        day_key=_RECEIVED_ON,
    )


def _at_home(unit: str, registrar: str) -> Q:
    """Whether a level is that of the registrar or below it."""
    levels = [level.value for level in LEVEL_ORDER]
    return Q(
        *(Q(**{registrar: level, f"{unit}__in": levels[place:]}) for place, level in enumerate(levels)),
        _connector=Q.OR,
    )


def _says(holds: Q) -> Any:
    return ExpressionWrapper(holds, output_field=BooleanField())


def _between(begin: Any) -> Any:
    return ExpressionWrapper(F("ended_on") - begin, output_field=DurationField())


def _end(until: date) -> Any:
    return midnight(until + timedelta(days=1))
