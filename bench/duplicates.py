"""Step: how surely and how fast a complaint that is told again is found among many: planted rewrites.

By the register's own statements, beside bare SQL, and held against a reading of a tenth of all texts. The texts are put
together from the everyday sentences of the catalogue, so that many share sentences without being about the same.
"""

import json
import random
import sys
import time
from statistics import quantiles
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from bench.rewrites import rewritten  # noqa: E402
from bench.told import made, messages  # noqa: E402
from huiyin.intake.actions.among import Finder, alike_among  # noqa: E402
from huiyin.intake.queries import Likely, told_as_same  # noqa: E402
from huiyin.intake.queries.alike import ASKED_BY, affordable  # noqa: E402
from huiyin.intake.queries.frequencies import frequencies  # noqa: E402
from huiyin.intake.rules.repeating import repetition  # noqa: E402
from huiyin.kernel import clock  # noqa: E402
from huiyin.matching.fingerprints import bigrams, rarest, retold  # noqa: E402

PLANTED = 2000
SAMPLE = 10
"""So many of the rewrites are compared with every stored text."""
FLOOR = 200
_BARE = """
SELECT held.arrival_id FROM unnest(%s::int[]) AS pair
CROSS JOIN LATERAL (SELECT arrival_id FROM intake_arrivaltext WHERE bigrams @> ARRAY[pair] LIMIT 3000) AS held
"""
_SIZE = """
SELECT pg_relation_size('trial.intake_arrivaltext_bigrams_idx'), pg_total_relation_size('trial.intake_arrivaltext')
"""


def measured(find: Finder, count: int) -> dict[str, Any]:
    """Ask for every planted rewrite, some of them first to warm up: recall, precision, calibration, milliseconds."""
    sources = random.Random(1).sample(range(count), k=min(PLANTED, count))  # noqa: S311
    asked = [(number, rewritten(made(number), number)) for number in sources]
    for _number, text in asked[:200]:
        find(text, most=10)
    spent, found = [], []
    for number, text in asked:
        begun = time.perf_counter()
        listed = find(text, most=10)
        spent.append((time.perf_counter() - begun) * 1000)
        found.append((number, listed))
    cuts = quantiles(spent, n=20)
    return _sure(found) | {
        "p50_ms": cuts[9],
        "p95_ms": cuts[18],
        "bare_sql": _floor([text for _number, text in asked[:FLOOR]]),
        "missed_of_all": _missed(find, asked[:SAMPLE]),
    }


def _sure(found: list[tuple[int, tuple[Likely, ...]]]) -> dict[str, float]:
    """What was found where, what was told as the same, and how far the probabilities keep their word."""
    first = sum([one.matter_id for one in listed[:1]] == [number] for number, listed in found)
    ten = sum(number in [one.matter_id for one in listed] for number, listed in found)
    sure = [(number, [one.matter_id for one in listed if told_as_same(one)]) for number, listed in found]
    told = sum(len(ids) for _number, ids in sure)
    right = sum(number in ids for number, ids in sure)
    held = [(_probability(one), one.matter_id == number) for number, listed in found for one in listed]
    return {
        "recall_at_1": first / len(found),
        "recall_at_10": ten / len(found),
        "told_as_same": right / len(found),
        "precision": right / told if told else 0.0,
        "calibration_error": _calibration_error(held),
    }


def _probability(one: Likely) -> float:
    return repetition(reasons=one.reasons, likeness=one.likeness, days_apart=0).probability


def _calibration_error(held: list[tuple[float, bool]]) -> float:
    """By tenths of probability: how far the share of those that are the same lies from what was said, on average."""
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for said, same in held:
        tenths.setdefault(min(int(said * 10), 9), []).append((said, same))
    apart = (abs(sum(said for said, _ in part) - sum(same for _, same in part)) for part in tenths.values())
    return sum(apart) / len(held) if held else 0.0


def _floor(texts: list[str]) -> dict[str, float]:
    """The same rare pairs asked for by bare SQL, without ranking."""
    spent = []
    with connection.cursor() as cursor:
        for text in texts:
            rare = list(affordable(rarest(bigrams(text), frequencies(), ASKED_BY)))
            begun = time.perf_counter()
            cursor.execute(_BARE, [rare])
            cursor.fetchall()
            spent.append((time.perf_counter() - begun) * 1000)
    cuts = quantiles(spent, n=20)
    return {"p50_ms": cuts[9], "p95_ms": cuts[18]}


def _missed(find: Finder, asked: list[tuple[int, str]]) -> int:
    """How many stored texts are more alike than the last one listed, and are not listed: every text is read."""
    wanted = []
    for _number, text in asked:
        listed = {one.matter_id: one.likeness for one in find(text, most=5)}
        wanted.append((frozenset(bigrams(text)), listed, min(listed.values(), default=1.0)))
    missed = 0
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT arrival_id, bigrams FROM intake_arrivaltext TABLESAMPLE SYSTEM (10) REPEATABLE (3)"
        )
        while rows := cursor.fetchmany(5000):
            for key, pairs in rows:
                held = frozenset(pairs)
                missed += sum(
                    key not in listed and round(retold(text, held), 2) > least
                    for text, listed, least in wanted
                )
    return missed


def _index() -> dict[str, float]:
    with connection.cursor() as cursor:
        begun = time.perf_counter()
        cursor.execute("REINDEX INDEX trial.intake_arrivaltext_bigrams_idx")
        spent = time.perf_counter() - begun
        cursor.execute(_SIZE)
        index, whole = cursor.fetchone()
    return {"build_seconds": spent, "megabytes": index / 1e6, "table_megabytes": whole / 1e6}


def main(count: str) -> None:
    """Fill, ask, print what was measured as the last line."""
    begun = time.perf_counter()
    with alike_among(messages(int(count)), at=clock.now()) as find:
        built = time.perf_counter() - begun
        answer = {
            "stored": int(count),
            "fill_seconds": built,
            **measured(find, int(count)),
            "index": _index(),
        }
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
