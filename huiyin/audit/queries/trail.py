"""Reading the audit record."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, QuerySet
from django.db.models.functions import TruncDate

from huiyin.audit.models import AuditHead, AuditRow
from huiyin.audit.rules import REVEAL
from huiyin.kernel.clock import SHANGHAI


@dataclass(frozen=True)
class AuditFacts:
    """One row for showing; `hash` is hexadecimal."""

    chain: str
    seq: int
    at: datetime
    actor_kind: str
    actor_label: str
    account_id: int | None
    seat_id: int | None
    act: str
    detail: dict[str, Any]
    hash: str


@dataclass(frozen=True)
class Head:
    """The last number and fingerprint (hexadecimal) of a chain, to be kept outside this server."""

    chain: str
    seq: int
    hash: str


def trail(chain: str, *, limit: int = 100, before: int | None = None) -> tuple[AuditFacts, ...]:
    """The latest rows of a chain, newest first; `before` is the number from which to go on reading back."""
    rows = AuditRow.objects.filter(chain=chain).order_by("-seq")
    if before is not None:
        rows = rows.filter(seq__lt=before)
    return tuple(_facts(row) for row in rows[:limit])


@dataclass(frozen=True)
class SeatDay:
    """How often a seat read personal data in plain on a day; `label` is how it signed then."""

    seat_id: int
    label: str
    day: date
    times: int


def between(
    since: datetime, until: datetime, *, seat_id: int | None = None, number: int = 1, size: int = 100
) -> tuple[AuditFacts, ...]:
    """Rows of all chains between two moments (the first counted, the last not), newest first, one page of them.

    Of one seat, if given.
    """
    rows = _between(since, until, seat_id).order_by("-at", "chain", "-seq")
    return tuple(_facts(row) for row in rows[(number - 1) * size : number * size])


def total(since: datetime, until: datetime, *, seat_id: int | None = None) -> int:
    """How many rows all chains have between two moments; of one seat, if given."""
    return _between(since, until, seat_id).count()


def _between(since: datetime, until: datetime, seat_id: int | None) -> QuerySet[AuditRow]:
    rows = AuditRow.objects.filter(at__gte=since, at__lt=until)
    return rows if seat_id is None else rows.filter(seat_id=seat_id)


def many_reveals(since: datetime, until: datetime, *, more_than: int) -> tuple[SeatDay, ...]:
    """The days on which a seat read personal data in plain more than so many times, the newest first (R32)."""
    rows = AuditRow.objects.filter(act=REVEAL, seat_id__isnull=False, at__gte=since, at__lt=until)
    days = rows.annotate(day=TruncDate("at", tzinfo=SHANGHAI)).values("day", "seat_id").order_by()
    found = days.annotate(times=Count("seq"), label=Max("actor_label")).filter(times__gt=more_than)
    return tuple(
        SeatDay(seat_id=row["seat_id"] or 0, label=row["label"], day=row["day"], times=row["times"])
        for row in found.order_by("-day", "-times", "seat_id")
    )


def count(act: str, *, seat_id: int, since: datetime, until: datetime) -> int:
    """How often a seat did an act between two moments (the first counted, the last not)."""
    return AuditRow.objects.filter(act=act, seat_id=seat_id, at__gte=since, at__lt=until).count()


def heads(*, after: str = "", limit: int = 1000) -> tuple[Head, ...]:
    """Heads of the chains by name, from behind `after`, for keeping a copy elsewhere."""
    rows = AuditHead.objects.filter(chain__gt=after).order_by("chain")[:limit]
    return tuple(Head(row.chain, row.seq, bytes(row.hash).hex()) for row in rows)


def _facts(row: AuditRow) -> AuditFacts:
    return AuditFacts(
        chain=row.chain,
        seq=row.seq,
        at=row.at,
        actor_kind=row.actor_kind,
        actor_label=row.actor_label,
        account_id=row.account_id,
        seat_id=row.seat_id,
        act=row.act,
        detail=row.facts,
        hash=bytes(row.hash).hex(),
    )
