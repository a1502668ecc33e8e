"""Stored texts that are alike: rare pairs and names find them, all pairs rank them. The narrow door behind this."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from django.db import connection

from huiyin.intake.queries.frequencies import frequencies
from huiyin.intake.rules.likely import Likely, worth_showing
from huiyin.intake.rules.repeating import Kind, repetition
from huiyin.matching.fingerprints import bigrams, rarest, retold
from huiyin.matching.organisations import core, organisations

ASKED_BY = 48
READ = 2000
CANDIDATES = 60
LOOKED_THROUGH = 3_000
"""So many stored texts are looked through at most, however many there are: common pairs tell little."""
UNCOUNTED = 8
"""As long as nobody has counted how common pairs are, so many are asked by."""
NAMED_BY = 1_000
"""A body that more texts than these may name tells nothing of what they are about."""
JUST_COME = 200
"""So many of the newest arrivals, of which no pairs are stored yet, are read as they are."""

_CANDIDATES = """
SELECT m.id, t.bigrams
FROM (
    (SELECT held.arrival_id
    FROM unnest(%(rare)s::int[]) AS pair
    CROSS JOIN LATERAL (
        SELECT arrival_id FROM intake_arrivaltext WHERE bigrams @> ARRAY[pair] LIMIT %(most)s
    ) AS held
    GROUP BY held.arrival_id ORDER BY count(*) DESC, held.arrival_id DESC LIMIT %(limit)s)
    UNION
    (SELECT held.arrival_id
    FROM unnest(%(names)s::text[]) AS name
    CROSS JOIN LATERAL (
        SELECT arrival_id FROM intake_arrivaltext WHERE bigrams @> name::int[] LIMIT %(naming)s
    ) AS held
    ORDER BY held.arrival_id DESC LIMIT %(limit)s)
) AS found
JOIN intake_arrivaltext t ON t.arrival_id = found.arrival_id
JOIN matters_arrival a ON a.id = t.arrival_id
JOIN matters_matter m ON m.id = a.matter_id
WHERE NOT m.restricted AND NOT a.restricted
"""
# What came a moment ago has no pairs yet: whoever asks a second later must find it all the same.
_JUST_COME = """
SELECT m.id, left(a.text, %(read)s)
FROM (SELECT id, matter_id, restricted, text FROM matters_arrival ORDER BY id DESC LIMIT %(back)s) AS a
JOIN matters_matter m ON m.id = a.matter_id
WHERE NOT m.restricted AND NOT a.restricted
    AND NOT EXISTS (SELECT FROM intake_arrivaltext t WHERE t.arrival_id = a.id)
"""


def told_as_same(one: Likely) -> bool:
    """Whether a matter found by its text alone is told as probably the same problem, not as perhaps related."""
    return repetition(reasons=one.reasons, likeness=one.likeness, days_apart=0).kind is Kind.SAME_PROBLEM


def alike(text: str, *, but: Collection[int] = (), most: int = 5) -> tuple[Likely, ...]:
    """Ordinary matters whose text is most like this one. Accusations are never among them (C-1)."""
    asked = frozenset(bigrams(text[:READ]))
    if not asked:
        return ()
    names = {name: frozenset(bigrams(core(name))) for name in organisations(text[:READ])}
    best: dict[int, Likely] = {}
    for matter_id, pairs in (*_stored(asked, names.values()), *_just_come()):
        if matter_id not in but:
            one = _compared(matter_id, asked, frozenset(pairs), names)
            best[matter_id] = max(best.get(matter_id, one), one, key=lambda each: each.rank)
    ranked = sorted(best.values(), key=lambda one: (-one.rank, -one.matter_id))
    return tuple(one for one in ranked if worth_showing(one.why, one.likeness))[:most]


def _compared(
    matter_id: int, asked: frozenset[int], pairs: frozenset[int], names: dict[str, frozenset[int]]
) -> Likely:
    likeness = round(retold(asked, pairs), 2)
    named = tuple(name for name, held in names.items() if held <= pairs)
    if not named:
        return Likely(matter_id, "text", likeness)
    also = ("text",) if worth_showing("text", likeness) else ()
    return Likely(matter_id, "organisation", likeness, also, named)


def _stored(asked: Iterable[int], names: Iterable[Iterable[int]]) -> list[tuple[int, list[int]]]:
    held = frequencies()
    asked_by = [name for name in names if min(held.get(pair, 0) for pair in name) <= NAMED_BY]
    given: dict[str, Any] = {
        "rare": list(affordable(rarest(asked, held, ASKED_BY))),
        "names": [f"{{{','.join(map(str, name))}}}" for name in asked_by],
        "limit": CANDIDATES,
        "most": LOOKED_THROUGH,
        "naming": NAMED_BY,
    }
    with connection.cursor() as cursor:
        cursor.execute(_CANDIDATES, given)
        return list(cursor.fetchall())


def _just_come() -> Iterator[tuple[int, list[int]]]:
    with connection.cursor() as cursor:
        cursor.execute(_JUST_COME, {"back": JUST_COME, "read": READ})
        rows = cursor.fetchall()
    for matter_id, text in rows:
        yield matter_id, bigrams(text)


def affordable(rare: Sequence[int]) -> Iterator[int]:
    """The rarest pairs, as many as are held by few enough texts together; at least the rarest."""
    held, common = 0, frequencies()
    for pair in rare if common else rare[:UNCOUNTED]:
        held += common.get(pair, 0)
        if held > LOOKED_THROUGH and pair != rare[0]:
            return
        yield pair
