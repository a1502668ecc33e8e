"""Deriving the pairs of signs of new arrivals, so that texts that are alike can be found."""

from django.db import connection

from huiyin.intake.models import ArrivalText
from huiyin.matching.fingerprints import bigrams

#: Ids are given before commit, so a lower one may appear after a higher one; so far back is looked each time.
LOOK_BACK = 20_000
#: What an arrival is about stands in its first signs.
READ = 2000

_NEW = """
SELECT a.id, left(a.text, %(read)s), m.title
FROM matters_arrival a
JOIN matters_matter m ON m.id = a.home_id
LEFT JOIN intake_arrivaltext t ON t.arrival_id = a.id
WHERE a.id > %(after)s AND NOT a.restricted AND t.arrival_id IS NULL
ORDER BY a.id
LIMIT %(limit)s
"""


def derive_texts(limit: int = 500, *, whole: bool = False) -> int:
    """Derive up to `limit` arrivals that have none yet; returns how many. `whole` looks through all, from the first."""
    after = 0 if whole else _newest() - LOOK_BACK
    with connection.cursor() as cursor:
        cursor.execute(_NEW, {"after": after, "limit": limit, "read": READ})
        rows = [ArrivalText(arrival_id=key, bigrams=_pairs(*said)) for key, *said in cursor.fetchall()]
    # Two workers may meet on the same rows; whoever is second changes nothing.
    ArrivalText.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def _pairs(*said: str) -> list[int]:
    return sorted({pair for part in said for pair in bigrams(part)})


def _newest() -> int:
    return ArrivalText.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
