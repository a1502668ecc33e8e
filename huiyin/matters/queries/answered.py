"""Answers that reached their citizens in a span of days, by the unit that gave them: what can be evaluated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, midnight
from huiyin.matters.engine.served import ANSWERS
from huiyin.matters.models import Claim, Paper, Service
from huiyin.matters.queries.work_list import PAGE, WorkPage, rows_in_order
from huiyin.matters.visibility import visible

#: An agreement is handed to both sides when they sign it.
_AGREEMENT = "D-14"
_SIGNED_ON = TruncDate("issued_at", tzinfo=SHANGHAI)


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerGiven:
    """One citizen was answered on one claim for the first time, by this unit."""

    claim_id: int
    arrival_id: int
    unit_id: int


def answers_given(actor: Actor, *, since: date, until: date) -> tuple[AnswerGiven, ...]:
    """Return whom an answer has reached for the first time from `since` to `until`, of what the actor may see."""
    names = ("claim_key", "arrival_key", "unit_key")
    return tuple(
        AnswerGiven(claim_id=claim_id, arrival_id=arrival_id, unit_id=unit_id)
        for part in answers(actor, since, until)
        for claim_id, arrival_id, unit_id in part.order_by("day_key", "pk").values_list(*names)
    )


def answers(actor: Actor, since: date, until: date) -> tuple[QuerySet[Any], ...]:
    """The same as cases to be counted, with `arrival_key`: a paper served, or an agreement signed, whichever was first.

    What came later changes nothing, so that the answers of a month are always the same ones.
    """
    return (_served(actor, since, until), _agreed(actor, since, until))


def claims_listed(actor: Actor, ids: Sequence[int], *, on: date, page: int = 1) -> WorkPage:
    """Return some claims as a list in their order, of those that the actor may see, one as often as it is named."""
    seen = visible(actor, on).filter(pk=OuterRef("matter_id"))
    known = set(Claim.objects.filter(Exists(seen), pk__in=set(ids)).values_list("pk", flat=True))
    kept = [claim_id for claim_id in ids if claim_id in known]
    pages = max(1, -(-len(kept) // PAGE))
    page = min(max(page, 1), pages)
    rows = rows_in_order(kept[(page - 1) * PAGE : page * PAGE], on)
    return WorkPage(tab="", rows=rows, counts={"": len(kept)}, page=page, pages=pages)


def _served(actor: Actor, since: date, until: date) -> QuerySet[Any]:
    rows = Service.objects.filter(paper__kind__in=ANSWERS, served_on__range=(since, until))
    sooner = Q(served_on__lt=OuterRef("served_on")) | Q(
        served_on=OuterRef("served_on"), pk__lt=OuterRef("pk")
    )
    agreed = _agreements("paper__").annotate(signed_on=_SIGNED_ON).filter(signed_on__lt=OuterRef("served_on"))
    first = rows.exclude(Exists(_services("paper__").filter(sooner))).exclude(Exists(agreed))
    return _keyed(first, actor, until, "paper__", F("served_on"))


def _agreed(actor: Actor, since: date, until: date) -> QuerySet[Any]:
    first, last = midnight(since), midnight(until + timedelta(days=1))
    rows = Paper.objects.filter(kind=_AGREEMENT, to_petitioner=True, issued_at__gte=first, issued_at__lt=last)
    rows = rows.annotate(signed_on=_SIGNED_ON)
    served = _services("").filter(served_on__lte=OuterRef("signed_on"))
    alone = rows.exclude(Exists(served)).exclude(Exists(_agreements("").filter(pk__lt=OuterRef("pk"))))
    return _keyed(alone, actor, until, "", F("signed_on"))


def _keyed(rows: QuerySet[Any], actor: Actor, on: date, paper: str, day: Any) -> QuerySet[Any]:
    """The rows that name a claim and a citizen, of matters that the actor may see."""
    seen = visible(actor, on).filter(pk=OuterRef(f"{paper}matter_id"))
    named = {f"{paper}claim__isnull": False, f"{paper}arrival__isnull": False}
    told: QuerySet[Any] = rows.filter(Exists(seen), **named).annotate(
        claim_key=F(f"{paper}claim_id"),
        matter_key=F(f"{paper}matter_id"),
        arrival_key=F(f"{paper}arrival_id"),
        unit_key=F(f"{paper}document__unit_id"),
        class_key=F(f"{paper}claim__claim_class"),
        day_key=day,
    )
    return told


def _services(paper: str) -> QuerySet[Service]:
    """Answers that reached the same citizen on the same claim."""
    return Service.objects.filter(
        paper__kind__in=ANSWERS,
        paper__claim_id=OuterRef(f"{paper}claim_id"),
        paper__arrival_id=OuterRef(f"{paper}arrival_id"),
    )


def _agreements(paper: str) -> QuerySet[Paper]:
    """Agreements that the same citizen signed on the same claim."""
    return Paper.objects.filter(
        kind=_AGREEMENT,
        to_petitioner=True,
        claim_id=OuterRef(f"{paper}claim_id"),
        arrival_id=OuterRef(f"{paper}arrival_id"),
    )
