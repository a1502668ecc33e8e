"""Concluded matters that share telling pairs of signs with a text, of those that an actor may see."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db import connection

from huiyin.analysis.models import MatterText
from huiyin.analysis.queries.frequencies import Frequencies, frequencies
from huiyin.analysis.rules.keys import Kind, mark
from huiyin.analysis.rules.likeness import Weights, asks, telling
from huiyin.kernel.actor import Actor
from huiyin.matching.fingerprints import pairs_in_order
from huiyin.matters.queries.seen import sole_unit, visible

HELD = 250
"""So many texts are taken of each question at most."""
READ, AT_LEAST = 40_000, 6
"""So many places of the index are read in all, but so many questions asked in any case."""
OF_ONE = 3
"""Of a text that came again and again so many of the newest: else it would crowd out the rest."""
LOOKED_AT = 600
"""Of so many the rights are asked; of those in sight the first are compared, so that none in sight is crowded out."""
CANDIDATES = 120
FEW = 20_000
"""A unit with a part in fewer matters is asked for by the index too."""

_is_pair = (0).__le__

# What is concluded is read off each row: almost all are, so the index would only be slower for it.
_FOUND = """
WITH held AS MATERIALIZED (
    SELECT found.matter_id, found.said, sum(asked.weight) / (%s + found.size) AS weight
    FROM unnest(%s::text[], %s::float8[]) AS asked (keys, weight)
    CROSS JOIN LATERAL (
        SELECT t.matter_id, hashtext(t.text) AS said, cardinality(t.keys) AS size FROM analysis_mattertext t
        WHERE t.keys @> asked.keys::int[] AND %s = ANY (t.keys) LIMIT %s
    ) AS found
    WHERE found.matter_id <> %s GROUP BY found.matter_id, found.said, found.size
), placed AS (
    SELECT matter_id, weight, row_number() OVER (PARTITION BY said ORDER BY matter_id DESC) AS place FROM held
), best AS MATERIALIZED (
    SELECT matter_id, weight FROM placed WHERE place <= %s ORDER BY weight DESC, matter_id DESC LIMIT %s
), seen AS MATERIALIZED (
    SELECT matter_id FROM best WHERE EXISTS (SELECT FROM ({visible}) AS seen WHERE seen.id = best.matter_id)
    ORDER BY weight DESC, matter_id DESC LIMIT %s
)
SELECT seen.matter_id, t.keys, m.way
FROM seen JOIN analysis_mattertext t ON t.matter_id = seen.matter_id
LEFT JOIN analysis_mattermeaning m ON m.matter_id = seen.matter_id
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A matter that may be alike: its pairs, and where it points, as stored."""

    id: int
    pairs: frozenset[int]
    way: bytes | None


def concluded_alike(
    actor: Actor, text: str, weights: Weights, *, but: int, on: date
) -> tuple[Candidate, ...]:
    """Concluded ordinary matters in sight that share the most telling pairs with a folded text."""
    near = _near(actor)
    asked = list(_affordable(asks(telling(text, weights)), frequencies(MatterText._meta.db_table)))
    worth = [weights.total(ask) for ask in asked]
    seen, given = visible(actor, on).filter(restricted=False).values("id").query.sql_with_params()
    size = len(set(pairs_in_order(text)))
    keys = [f"{{{','.join(map(str, (*ask, *near)))}}}" for ask in asked]
    with connection.cursor() as cursor:
        cursor.execute(
            _FOUND.format(visible=seen),
            [size, keys, worth, mark(Kind.ENDED), HELD, but, OF_ONE, LOOKED_AT, *given, CANDIDATES],
        )
        return tuple(
            Candidate(key, frozenset(filter(_is_pair, held)), bytes(way) if way else None)
            for key, held, way in cursor.fetchall()
        )


def _affordable(asked: Iterable[tuple[int, ...]], held: Frequencies) -> Iterator[tuple[int, ...]]:
    """Those for which little is read, the cheapest first; where all are common, at least a few."""
    costs = sorted((min(held.held.get(pair, held.least // 4) for pair in ask), ask) for ask in asked)
    read = 0
    for number, (cost, ask) in enumerate(costs):
        read += cost
        if read > READ and number >= AT_LEAST:
            return
        yield ask


def _near(actor: Actor) -> list[int]:
    """The mark of the only unit by which somebody sees, where few matters have it."""
    own = sole_unit(actor)
    key = mark(Kind.UNIT, own) if own else 0
    return [key] if own and frequencies(MatterText._meta.db_table).of(key) < FEW else []
