"""Answers that reached their citizens in a span of days, by the unit that gave them: what can be evaluated."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import midnight
from huiyin.matters.engine.served import ANSWERS
from huiyin.matters.models import Claim, Paper, Service
from huiyin.matters.queries.work_list import PAGE, WorkPage, rows_in_order
from huiyin.matters.visibility import visible

#: An agreement is handed to both sides when they sign it.
_AGREEMENT = "D-14"


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerGiven:
    """One citizen was answered on one claim for the first time, by this unit."""

    claim_id: int
    arrival_id: int
    unit_id: int


def answers_given(actor: Actor, *, since: date, until: date) -> tuple[AnswerGiven, ...]:
    """Return whom an answer has reached for the first time from `since` to `until`, of what the actor may see."""
    found: dict[tuple[int, int], AnswerGiven] = {}
    for claim_id, arrival_id, unit_id in (*_served(actor, since, until), *_agreed(actor, since, until)):
        one = AnswerGiven(claim_id=claim_id, arrival_id=arrival_id, unit_id=unit_id)
        found.setdefault((claim_id, arrival_id), one)
    return tuple(found.values())


def claims_listed(actor: Actor, ids: Sequence[int], *, on: date, page: int = 1) -> WorkPage:
    """Return some claims as a list in their order, of those that the actor may see, one as often as it is named."""
    seen = visible(actor, on).filter(pk=OuterRef("matter_id"))
    known = set(Claim.objects.filter(Exists(seen), pk__in=set(ids)).values_list("pk", flat=True))
    kept = [claim_id for claim_id in ids if claim_id in known]
    pages = max(1, -(-len(kept) // PAGE))
    page = min(max(page, 1), pages)
    rows = rows_in_order(kept[(page - 1) * PAGE : page * PAGE], on)
    return WorkPage(tab="", rows=rows, counts={"": len(kept)}, page=page, pages=pages)


def _served(actor: Actor, since: date, until: date) -> Iterator[tuple[int, int, int]]:
    rows = Service.objects.filter(paper__kind__in=ANSWERS, served_on__range=(since, until))
    seen = visible(actor, until).filter(pk=OuterRef("paper__matter_id"))
    rows = rows.filter(Exists(seen)).exclude(Exists(_earlier(since, "paper__")))
    names = ("paper__claim_id", "paper__arrival_id", "paper__document__unit_id")
    return _whole(rows.order_by("served_on", "id").values_list(*names))


def _agreed(actor: Actor, since: date, until: date) -> Iterator[tuple[int, int, int]]:
    first, last = (midnight(day) for day in (since, until + timedelta(days=1)))
    rows = Paper.objects.filter(kind=_AGREEMENT, to_petitioner=True, issued_at__gte=first, issued_at__lt=last)
    seen = visible(actor, until).filter(pk=OuterRef("matter_id"))
    rows = rows.filter(Exists(seen)).exclude(Exists(_earlier(since, "")))
    names = ("claim_id", "arrival_id", "document__unit_id")
    return _whole(rows.order_by("id").values_list(*names))


def _earlier(since: date, paper: str) -> QuerySet[Service]:
    """An answer that had reached the same citizen on the same claim before."""
    return Service.objects.filter(
        paper__kind__in=ANSWERS,
        served_on__lt=since,
        paper__claim_id=OuterRef(f"{paper}claim_id"),
        paper__arrival_id=OuterRef(f"{paper}arrival_id"),
    )


def _whole(rows: Iterable[tuple[int | None, int | None, int | None]]) -> Iterator[tuple[int, int, int]]:
    for claim_id, arrival_id, unit_id in rows:
        if claim_id is not None and arrival_id is not None and unit_id is not None:
            yield claim_id, arrival_id, unit_id
