"""How an arrival was registered, for its receipt."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from huiyin.deadlines.due import Due
from huiyin.matters.models import Arrival, Involvement


@dataclass(frozen=True, slots=True)
class Filed:
    """An arrival as its receipt says it; `due` is its first limit, while its claim is there."""

    arrival_id: int
    matter_id: int
    number: str
    received_at: datetime
    fingerprint: str
    restricted: bool
    due: Due | None


#: Nine columns, the first a word: other statements put it together with theirs. Takes a condition on `a`.
FILED = """
SELECT CASE WHEN a.restricted THEN 'sealed' ELSE 'open' END,
    a.matter_id, a.fingerprint, a.id, a.number, a.received_at, c.strict, c.rolled, c.provisional
FROM matters_arrival a
LEFT JOIN matters_claim k ON k.matter_id = a.home_id
LEFT JOIN matters_clock c ON c.claim_id = k.id AND c.rule IN ('T-01', 'T-02')
WHERE {} ORDER BY c.id LIMIT 1
"""
_BY_ID = FILED.format("a.id = %s")


def filed(arrival_id: int) -> Filed | None:
    """One arrival's filing. The caller has proved that it may be told."""
    with connection.cursor() as cursor:
        cursor.execute(_BY_ID, [arrival_id])
        row = cursor.fetchone()
    return filed_of(row) if row else None


def registered_in(arrival_id: int) -> int | None:
    """The unit in whose register an arrival was written first. The caller has proved that it may be told."""
    first = Involvement.objects.filter(matter__in=_home(arrival_id), part="registrar").order_by("since", "id")
    return first.values_list("unit_id", flat=True).first()


def _home(arrival_id: int) -> QuerySet[Arrival, int]:
    return Arrival.objects.filter(pk=arrival_id).values_list("home_id", flat=True)


def filed_of(row: tuple[Any, ...]) -> Filed:
    """A row of the statement above."""
    what, matter_id, fingerprint, arrival_id, number, received_at, strict, rolled, provisional = row
    dates = Due(strict, rolled, provisional) if strict else None
    return Filed(arrival_id, matter_id, number, received_at, fingerprint, what == "sealed", dates)
