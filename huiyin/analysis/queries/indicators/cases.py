"""The cases of each source as they stand, and which of them a part of an indicator means."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from huiyin.analysis.queries.indicators.held import Held
from huiyin.analysis.queries.look_backs import looked_back
from huiyin.analysis.rules.indicators.definition import Part
from huiyin.evaluation import queries as evaluation
from huiyin.kernel.actor import Actor
from huiyin.matters.queries import measured
from huiyin.matters.queries.by_field import by_field
from huiyin.matters.queries.turning import due, turning
from huiyin.review import queries as review
from huiyin.supervision.queries import counted as watched

CASES: dict[str, Callable[[Actor, date, date], measured.Cases]] = {
    "advised": watched.recommended,
    "looked_back": looked_back,
    "received": measured.received,
    "limits": measured.due,
    "handled": measured.handled,
    "verdicts": evaluation.verdicts,
    "executions": measured.executions,
    "reviews": review.decided,
    "stock": measured.stock,
    "assigned": measured.assigned,
    "ended": measured.ended,
    "fields": by_field,
    "open": turning,
    "due": due,
}


def as_they_stand(
    actor: Actor, known: Held | None, source: str, since: date, until: date
) -> Iterator[QuerySet[Any]]:
    """The cases of which what is stored is not to be taken: of matters that have moved on since; all, where nothing
    is stored.
    """
    if known and not known.moved:
        return
    only = Q(matter_key__in=known.moved) if known else Q()
    for part in CASES[source](actor, since, until):
        yield part.filter(only)


def condition(part: Part) -> Q:
    """By which the cases of a part are found: the same for its number and for its list."""
    return Q(**part.where)
