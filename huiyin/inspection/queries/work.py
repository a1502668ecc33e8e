"""The caller's work: which petitioner to call next, and when others asked to be called."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from huiyin.catalogue import queries as catalogue
from huiyin.inspection.models import Callback, CallbackAnswer, CallbackTry
from huiyin.inspection.permissions import check_calls, own_calls
from huiyin.inspection.queries.views import CallView, views_of
from huiyin.inspection.rules.calling import Result, Try, due_from
from huiyin.kernel.actor import Actor

PAGE = 50
Tab = Literal["due", "later", "ended"]
_ENDS = ("reached", "refused", "wrong_number")


@dataclass(frozen=True, kw_only=True)
class CallPage:
    """One page of calls, and how many there are behind each tab."""

    rows: tuple[CallView, ...]
    counts: dict[Tab, int]
    page: int
    pages: int


def calls(actor: Actor, *, at: datetime, tab: Tab = "due", page: int = 1) -> CallPage:
    """The calls of the own office: due now with the next one first, later, or ended with the latest first."""
    due, later = _split(_waiting(actor), at)
    ended = _of(actor).exclude(pk__in=_open(_of(actor)).values("pk"))
    counts: dict[Tab, int] = {"due": len(due), "later": len(later), "ended": ended.count()}
    pages = max(1, -(-counts[tab] // PAGE))
    page = min(max(page, 1), pages)
    part = slice((page - 1) * PAGE, page * PAGE)
    if tab == "ended":
        rows = views_of(_whole(ended).order_by("-id")[part])
    else:
        rows = _in_order((due if tab == "due" else later)[part])
    return CallPage(rows=rows, counts=counts, page=page, pages=pages)


def count_calls(actor: Actor, *, at: datetime) -> dict[Tab, int]:
    """How many calls of the own office wait: due now, and later."""
    due, later = _split(_waiting(actor), at)
    return {"due": len(due), "later": len(later)}


def next_call(actor: Actor, *, at: datetime) -> int | None:
    """The call to make next, or None."""
    due, _later = _split(_waiting(actor), at)
    return due[0] if due else None


def call(actor: Actor, call_id: int) -> CallView:
    """One call-back of the own office. Raises NotFound, NotAllowed."""
    row = _whole(Callback.objects.filter(pk=call_id)).first()
    return views_of([check_calls(actor, row)])[0]


def own_open_call(actor: Actor) -> CallView | None:
    """The call-back that a citizen may answer without being called (E-7); None where none waits."""
    if actor.arrival_id is None:
        return None
    rows = Callback.objects.filter(
        pk__in=_open(Callback.objects.filter(arrival_id=actor.arrival_id, matter__restricted=False))
    )
    found = views_of(_whole(rows).order_by("id")[:1])
    return found[0] if found else None


@dataclass(frozen=True)
class _Waits:
    id: int
    tries: int
    last: str | None
    last_at: datetime | None
    again_at: datetime | None


def _waiting(actor: Actor) -> list[_Waits]:
    names = ("pk", "tried", "last", "last_at", "again")
    return [_Waits(*row) for row in _open(_of(actor)).order_by("pk").values_list(*names)]


def _split(waiting: Sequence[_Waits], at: datetime) -> tuple[list[int], list[int]]:
    """Due now: agreed times first, then whom nobody has called, then who did not answer; and the others by time."""
    due = [one for one in waiting if _begins(one, at) <= at]
    later = [one for one in waiting if _begins(one, at) > at]
    due.sort(key=lambda one: (one.last != Result.LATER, one.tries, _begins(one, at), one.id))
    later.sort(key=lambda one: (_begins(one, at), one.id))
    return [one.id for one in due], [one.id for one in later]


def _begins(one: _Waits, at: datetime) -> datetime:
    if one.last is None or one.last_at is None:
        return at
    return due_from([Try(Result(one.last), one.last_at, one.again_at)]) or at


def _of(actor: Actor) -> QuerySet[Callback]:
    return Callback.objects.filter(own_calls(actor))


def _open(rows: QuerySet[Callback]) -> QuerySet[Callback]:
    """Those that have not ended, in the words of the database; the same answer as `standing_of`."""
    tries = CallbackTry.objects.filter(callback_id=OuterRef("pk"))
    last = tries.order_by("-id")
    counted = tries.order_by().values("callback_id").annotate(n=Count("pk")).values("n")
    return (
        rows.filter(petitioner__isnull=False)
        .exclude(Exists(CallbackAnswer.objects.filter(callback_id=OuterRef("pk"))))
        .exclude(Exists(tries.filter(result__in=_ENDS)))
        .annotate(
            tried=Coalesce(Subquery(counted), 0),
            last=Subquery(last.values("result")[:1]),
            last_at=Subquery(last.values("at")[:1]),
            again=Subquery(last.values("again_at")[:1]),
        )
        .filter(tried__lt=catalogue.profile().watch.call_tries)
    )


def _whole(rows: QuerySet[Callback]) -> QuerySet[Callback]:
    return rows.select_related("matter", "claim")


def _in_order(ids: Sequence[int]) -> tuple[CallView, ...]:
    found = {one.id: one for one in views_of(_whole(Callback.objects.filter(pk__in=ids)))}
    return tuple(found[key] for key in ids)
