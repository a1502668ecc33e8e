"""Stored texts that are alike: rare pairs find them, all pairs rank them. The narrow door behind which this grows."""

from collections.abc import Collection, Iterator, Sequence

from django.db import connection

from huiyin.intake.queries.frequencies import frequencies
from huiyin.intake.rules.likely import ANY_TEXT, Likely
from huiyin.intake.rules.repeating import Kind, repetition
from huiyin.matching.fingerprints import bigrams, overlap, rarest

ASKED_BY = 48
READ = 2000
CANDIDATES = 60
LOOKED_THROUGH = 3_000
"""So many stored texts are looked through at most, however many there are: common pairs tell little."""
UNCOUNTED = 8
"""As long as nobody has counted how common pairs are, so many are asked by."""

_CANDIDATES = """
SELECT m.id, t.bigrams
FROM (
    SELECT held.arrival_id
    FROM unnest(%(rare)s::int[]) AS pair
    CROSS JOIN LATERAL (
        SELECT arrival_id FROM intake_arrivaltext WHERE bigrams @> ARRAY[pair] LIMIT %(most)s
    ) AS held
    GROUP BY held.arrival_id ORDER BY count(*) DESC, held.arrival_id DESC LIMIT %(limit)s
) AS found
JOIN intake_arrivaltext t ON t.arrival_id = found.arrival_id
JOIN matters_arrival a ON a.id = t.arrival_id
JOIN matters_matter m ON m.id = a.matter_id
WHERE NOT m.restricted AND NOT a.restricted
"""


def told_as_same(one: Likely) -> bool:
    """Whether a matter found by its text alone is told as probably the same problem, not as perhaps related."""
    return repetition(why="text", likeness=one.likeness, days_apart=0).kind is Kind.SAME_PROBLEM


def alike(text: str, *, but: Collection[int] = (), most: int = 5) -> tuple[Likely, ...]:
    """Ordinary matters whose text is most like this one. Accusations are never among them (C-1)."""
    asked = bigrams(text[:READ])
    if not asked:
        return ()
    with connection.cursor() as cursor:
        rare = list(_affordable(rarest(asked, frequencies(), ASKED_BY)))
        cursor.execute(_CANDIDATES, {"rare": rare, "limit": CANDIDATES, "most": LOOKED_THROUGH})
        rows = cursor.fetchall()
    best: dict[int, float] = {}
    for matter_id, pairs in rows:
        if matter_id not in but:
            best[matter_id] = max(best.get(matter_id, 0.0), overlap(asked, pairs))
    ranked = sorted(best.items(), key=lambda row: (-row[1], -row[0]))
    return tuple(Likely(key, "text", round(score, 2)) for key, score in ranked[:most] if score >= ANY_TEXT)


def _affordable(rare: Sequence[int]) -> Iterator[int]:
    """The rarest pairs, as many as are held by few enough texts together; at least the rarest."""
    held, common = 0, frequencies()
    for pair in rare if common else rare[:UNCOUNTED]:
        held += common.get(pair, 0)
        if held > LOOKED_THROUGH and pair != rare[0]:
            return
        yield pair
