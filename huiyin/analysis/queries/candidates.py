"""Concluded matters that share rare pairs of signs with a text, of those that an actor may see."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db import connection

from huiyin.analysis.models import MatterText
from huiyin.analysis.queries.frequencies import Frequencies, frequencies
from huiyin.analysis.rules.keys import Kind, mark
from huiyin.kernel.actor import Actor
from huiyin.matters.queries.seen import sole_unit, visible

ALONE = 16
"""So many of the rarest pairs are asked for one by one."""
RARE = 4_000
"""A pair that more texts hold is asked for together with a rarer one alone."""
READ = 20_000
"""So many places of the index are read for pairs alone: the rarest come first."""
TOGETHER = ((0, 1), (0, 2), (1, 2), (0, 1, 2), (0, 3, 4), (0, 3, 6, 9, 12, 15, 18, 21))
"""Where few pairs are rare, which of them are asked for together: the first leads, so that little is read."""
HELD = 250
"""So many texts are taken of each question at most."""
CANDIDATES = 60
FEW = 20_000
"""A unit with a part in fewer matters is asked for by the index too."""

_ONE = "(SELECT t.matter_id, %s::int AS size FROM analysis_mattertext t WHERE t.keys @> %s::int[] LIMIT %s)"
# The rights are asked of all that were found, not of the sixty best: else those in sight could be crowded out.
_SEEN = """
WITH shared AS MATERIALIZED (
    SELECT matter_id, max(size) AS size, count(*) AS times FROM ({asks}) AS held WHERE matter_id <> %s
    GROUP BY matter_id ORDER BY size DESC, times DESC, matter_id DESC
)
SELECT shared.matter_id, t.keys FROM shared JOIN analysis_mattertext t ON t.matter_id = shared.matter_id
WHERE t.keys @> %s::int[] AND EXISTS (SELECT FROM ({visible}) AS seen WHERE seen.id = shared.matter_id)
ORDER BY shared.size DESC, shared.times DESC, shared.matter_id DESC
LIMIT %s
"""


def concluded_alike(actor: Actor, pairs: Sequence[int], *, but: int, on: date) -> list[tuple[int, list[int]]]:
    """Concluded ordinary matters in sight with their keys, those with the most rare pairs shared at once."""
    held = frequencies(MatterText._meta.db_table)
    asks = [[*ask, *_near(actor, held)] for ask in _asks(pairs, held)]
    seen, given = visible(actor, on).filter(restricted=False).values("id").query.sql_with_params()
    asked = _SEEN.format(asks=" UNION ALL ".join([_ONE] * len(asks)), visible=seen)
    each = [value for ask in asks for value in (len(ask), ask, HELD)]
    with connection.cursor() as cursor:
        cursor.execute(asked, [*each, but, [mark(Kind.ENDED)], *given, CANDIDATES])
        rows: list[tuple[int, list[int]]] = cursor.fetchall()
    return rows


def _near(actor: Actor, held: Frequencies) -> list[int]:
    own = sole_unit(actor)
    key = mark(Kind.UNIT, own) if own else 0
    return [key] if own and held.of(key) < FEW else []


def _asks(pairs: Sequence[int], held: Frequencies) -> Iterator[list[int]]:
    """Rare pairs one by one; where there are few, the rarest together with others."""
    ranked = sorted(pairs, key=lambda pair: (held.of(pair), pair))
    alone = list(_affordable(ranked[:ALONE], held))
    yield from ([pair] for pair in alone)
    if len(alone) < ALONE // 2:
        # Pairs that equally many texts hold mostly stand in one sentence: together they say no more than one of them.
        apart = sorted({held.of(pair): pair for pair in ranked}.items())
        groups = [
            [pair for _held, pair in (apart[place] for place in group if place < len(apart))]
            for group in TOGETHER
        ]
        yield from (group for group in groups if len(group) > 1)


def _affordable(ranked: Sequence[int], held: Frequencies) -> Iterator[int]:
    """The rarest pairs, as far as little is read for them; the rarest of all in any case."""
    read = 0
    for pair in ranked:
        read += held.of(pair)
        if pair != ranked[0] and (held.of(pair) > RARE or read > READ):
            return
        yield pair
