"""How an arrival was registered, for its receipt."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from huiyin.deadlines.due import Due


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


def filed_of(row: tuple[Any, ...]) -> Filed:
    """A row of the statement above."""
    what, matter_id, fingerprint, arrival_id, number, received_at, strict, rolled, provisional = row
    dates = Due(strict, rolled, provisional) if strict else None
    return Filed(arrival_id, matter_id, number, received_at, fingerprint, what == "sealed", dates)
