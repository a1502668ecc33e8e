"""The caller's work: which petitioner to call next, and when others asked to be called."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from django.db.models import (
    Case,
    Count,
    DateTimeField,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, TruncDay

from huiyin.catalogue import queries as catalogue
from huiyin.inspection.models import CONSENT, Callback, CallbackAnswer, CallbackTry
from huiyin.inspection.permissions import check_calls, own_calls
from huiyin.inspection.queries.views import CallView, views_of
from huiyin.inspection.rules.calling import Result
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI

PAGE = 50
Tab = Literal["due", "later", "written", "ended"]
_AGREED = Q(**{f"arrival__consents__{CONSENT}": True})
_ENDS = ("reached", "refused", "wrong_number")

_NEXT_DAY = ExpressionWrapper(
    TruncDay("last_at", tzinfo=SHANGHAI) + timedelta(days=1), output_field=DateTimeField()
)
_BEGINS = Case(
    When(last__isnull=True, then="made_at"), When(last=Result.LATER, then="again"), default=_NEXT_DAY
)
"""From when to call, in the words of the database; the same answer as `due_from`."""


@dataclass(frozen=True, kw_only=True)
class CallPage:
    """One page of calls, and how many there are behind each tab."""

    rows: tuple[CallView, ...]
    counts: dict[Tab, int]
    page: int
    pages: int


def calls(actor: Actor, *, at: datetime, tab: Tab = "due", page: int = 1) -> CallPage:
    """The calls of the own office: due now with the next one first, later, asked in writing, or ended with the latest
    first.
    """
    listed = _listed(actor, at)
    counts = {key: rows.count() for key, rows in listed.items()}
    pages = max(1, -(-counts[tab] // PAGE))
    page = min(max(page, 1), pages)
    rows = views_of(_whole(listed[tab])[(page - 1) * PAGE : page * PAGE])
    return CallPage(rows=rows, counts=counts, page=page, pages=pages)


def count_calls(actor: Actor, *, at: datetime) -> dict[Tab, int]:
    """How many calls of the own office are due now, come later, are asked in writing, or have ended; as `calls`."""
    return {key: rows.count() for key, rows in _listed(actor, at).items()}


def next_call(actor: Actor, *, at: datetime) -> int | None:
    """The call to make next, or None."""
    return _next_first(_open(_of(actor)), at).values_list("pk", flat=True).first()


def call(actor: Actor, call_id: int) -> CallView:
    """One call-back of the own office. Raises NotFound, NotAllowed."""
    row = _whole(Callback.objects.filter(pk=call_id)).first()
    return views_of([check_calls(actor, row)])[0]


def own_open_call(actor: Actor) -> CallView | None:
    """The call-back that a citizen may answer without being called (E-7); None where none waits."""
    if actor.arrival_id is None:
        return None
    own = Callback.objects.filter(arrival_id=actor.arrival_id, matter__restricted=False)
    found = views_of(_whole(_waiting(own)).order_by("id")[:1])
    return found[0] if found else None


def owed_open(claim_ids: Collection[int], at: datetime) -> set[int]:
    """Of these claims those whose petitioner is being asked already, after the limit of a hotline matter (E-7): is to
    be called, or was asked in writing lately.
    """
    owed = Callback.objects.filter(sample__isnull=True, claim_id__in=list(claim_ids))
    lately = at - timedelta(days=catalogue.profile().watch.call_back_days)
    asked = _open(owed).values_list("claim_id", flat=True)
    return {*asked, *_written(owed).filter(made_at__gte=lately).values_list("claim_id", flat=True)}


def _listed(actor: Actor, at: datetime) -> dict[Tab, QuerySet[Callback]]:
    open_ = _open(_of(actor))
    written = _written(_of(actor))
    ended = _of(actor).exclude(pk__in=open_.values("pk")).exclude(pk__in=written.values("pk"))
    return {
        "due": _next_first(open_, at),
        "later": open_.filter(begins__gt=at).order_by("begins", "id"),
        "written": written.order_by("-id"),
        "ended": ended.order_by("-id"),
    }


def _next_first(rows: QuerySet[Callback], at: datetime) -> QuerySet[Callback]:
    """Due now: agreed times first, then whom nobody has called, then who did not answer."""
    agreed = Case(When(last=Result.LATER, then=Value(0)), default=Value(1))
    return rows.filter(begins__lte=at).order_by(agreed, "tried", "begins", "id")


def _of(actor: Actor) -> QuerySet[Callback]:
    return Callback.objects.filter(own_calls(actor))


def _open(rows: QuerySet[Callback]) -> QuerySet[Callback]:
    """Those to be called, in the words of the database; the same answer as `standing_of`."""
    return _waiting(rows).filter(_AGREED)


def _written(rows: QuerySet[Callback]) -> QuerySet[Callback]:
    """Those that wait for an answer in writing, as the telephone was not agreed to."""
    return _waiting(rows).exclude(pk__in=rows.filter(_AGREED).values("pk"))


def _waiting(rows: QuerySet[Callback]) -> QuerySet[Callback]:
    """Those that have not ended."""
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
        .annotate(begins=_BEGINS)
        .filter(tried__lt=catalogue.profile().watch.call_tries)
    )


def _whole(rows: QuerySet[Callback]) -> QuerySet[Callback]:
    return rows.select_related("matter", "claim", "arrival")
