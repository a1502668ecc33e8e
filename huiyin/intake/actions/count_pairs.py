"""Counting how common pairs of signs are: with that known, alike texts are found by reading few rows."""

from datetime import datetime, timedelta

from django.db import connection

from huiyin.intake.models import PairCounts
from huiyin.intake.queries.frequencies import forget_frequencies

SAMPLE = 50_000
"""So many texts are read at most, however many are stored: seconds of work, and rare pairs need no exact count."""

#: Counted again after a day, or when so many times as many texts are stored.
AGE, GROWN = timedelta(days=1), 1.5

_STORED = "SELECT count(*) FROM intake_arrivaltext"
_COUNT = """
SELECT pair, count(*)
FROM (SELECT bigrams FROM intake_arrivaltext TABLESAMPLE SYSTEM (%(percent)s) REPEATABLE (1)) AS part,
    unnest(bigrams) AS pair
GROUP BY pair HAVING count(*) > 1 ORDER BY pair
"""


def count_pairs(at: datetime) -> int:
    """Count anew, in place of earlier countings; returns how many pairs are held by more than one text."""
    stored = _stored()
    percent = 100 if stored <= SAMPLE else 100 * SAMPLE / stored
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"percent": percent})
        rows = cursor.fetchall()
    counted = PairCounts.objects.create(
        counted_at=at,
        texts=stored,
        pairs=[pair for pair, _held in rows],
        counts=[round(held * 100 / percent) for _pair, held in rows],
    )
    PairCounts.objects.exclude(pk=counted.pk).delete()
    forget_frequencies()
    return len(rows)


def count_when_due(at: datetime) -> bool:
    """Count where the last counting is a day old or the register has grown by half; says whether it counted."""
    last = PairCounts.objects.order_by("-pk").values_list("counted_at", "texts").first()
    stored = _stored()
    if not stored or (last and at - last[0] < AGE and stored < GROWN * last[1]):
        return False
    count_pairs(at)
    return True


def _stored() -> int:
    with connection.cursor() as cursor:
        cursor.execute(_STORED)
        return int(cursor.fetchone()[0])
