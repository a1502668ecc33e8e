"""Concluded matters that share rare pairs of signs with a text, of those that an actor may see."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db import connection

from huiyin.analysis.models import MatterText
from huiyin.analysis.queries.frequencies import Frequencies, frequencies
from huiyin.analysis.rules.keys import Kind, mark
from huiyin.kernel.actor import Actor
from huiyin.matters.queries.seen import sole_unit, visible

ASKED_BY = 32
LOOKED_THROUGH = 4_000
"""So many stored texts are looked through at most: common pairs tell little."""
CANDIDATES = 60

# The rights are asked once of all that were found, not of the sixty best: else those in sight could be crowded out.
_SHARED = """
SELECT held.matter_id
FROM unnest(%s::int[]) AS pair
CROSS JOIN LATERAL (
    SELECT t.matter_id FROM analysis_mattertext t WHERE t.keys @> (ARRAY[pair] || %s::int[]) LIMIT %s
) AS held
WHERE held.matter_id <> %s
GROUP BY held.matter_id
ORDER BY count(*) DESC, held.matter_id DESC
"""
_SEEN = """
WITH shared AS MATERIALIZED ({shared})
SELECT shared.matter_id, t.keys FROM shared JOIN analysis_mattertext t ON t.matter_id = shared.matter_id
WHERE EXISTS (SELECT FROM ({visible}) AS seen WHERE seen.id = shared.matter_id)
LIMIT %s
"""


def concluded_alike(actor: Actor, pairs: Sequence[int], *, but: int, on: date) -> list[tuple[int, list[int]]]:
    """Concluded ordinary matters in sight with their keys, those with the most shared rare pairs."""
    held = frequencies(MatterText._meta.db_table)
    own = sole_unit(actor)
    marks = [mark(Kind.ENDED), *([mark(Kind.UNIT, own)] if own else [])]
    rare = list(_affordable(sorted(pairs, key=lambda pair: (held.of(pair), pair))[:ASKED_BY], held))
    seen, given = visible(actor, on).filter(restricted=False).values("id").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            _SEEN.format(shared=_SHARED, visible=seen),
            [rare, marks, LOOKED_THROUGH, but, *given, CANDIDATES],
        )
        rows: list[tuple[int, list[int]]] = cursor.fetchall()
    return rows


def _affordable(rare: Sequence[int], held: Frequencies) -> Iterator[int]:
    """The rarest pairs, as many as few enough texts hold together; at least the three rarest."""
    through = 0
    for place, pair in enumerate(rare):
        through += held.of(pair)
        if through > LOOKED_THROUGH and place >= 3:
            return
        yield pair
