"""Step: similar cases at full size, beside bare SQL, and held against a comparison with every text that ended."""

import json
import sys
from datetime import date
from heapq import nlargest
from typing import Any

import django

django.setup()

import psycopg  # noqa: E402

from bench.search import SEATS, seat, times  # noqa: E402
from huiyin.analysis import queries as analysis  # noqa: E402
from huiyin.analysis.queries.candidates import concluded_alike  # noqa: E402
from huiyin.analysis.queries.frequencies import frequencies  # noqa: E402
from huiyin.analysis.queries.similar import words_of  # noqa: E402
from huiyin.analysis.rules.keys import Kind, mark  # noqa: E402
from huiyin.analysis.rules.likeness import weighing  # noqa: E402
from huiyin.kernel import clock  # noqa: E402
from huiyin.kernel.actor import Actor  # noqa: E402

TIMES = 60
COMPARED = 12
"""So many are held against all texts that ended, each text once."""
BEST = 5
_OPEN = """
SELECT m.id FROM matters_matter m
JOIN matters_claim c ON c.matter_id = m.id AND c.ended_on IS NULL
JOIN matters_involvement i ON i.matter_id = m.id AND i.unit_id = %s
WHERE NOT m.restricted ORDER BY md5(m.number) LIMIT %s
"""
_BARE = """
SELECT matter_id, count(*) FROM unnest(%s::int[]) AS pair
JOIN analysis_mattertext t ON t.keys @> ARRAY[pair, %s] GROUP BY matter_id ORDER BY 2 DESC LIMIT 5
"""
_ENDED = """
SELECT keys FROM (
    SELECT max(matter_id) AS newest FROM analysis_mattertext WHERE %s = ANY (keys) GROUP BY md5(text)
) AS once JOIN analysis_mattertext t ON t.matter_id = once.newest
"""
_KEYS = "SELECT keys FROM analysis_mattertext WHERE matter_id = %s"


def main(url: str) -> None:
    """Answer with the times of each seat, the floor, and recall."""
    on = clock.today()
    with psycopg.connect(url, autocommit=True) as bare:
        answer: dict[str, Any] = {}
        for name in ("office", "department"):
            actor = seat(SEATS[name])
            answer[name] = _measured(actor, _some(bare, actor), on)
        watcher, office = seat(SEATS["watcher"]), seat(SEATS["office"])
        some = _some(bare, office)
        answer["watcher"] = _measured(watcher, some, on)
        answer["bare_sql"] = times(lambda key: bare.execute(_BARE, _floor(bare, key)).fetchall(), some[:1])
        answer["recall"] = _recall(bare, watcher, some[:COMPARED], on)
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _some(bare: psycopg.Connection[Any], actor: Actor) -> list[int]:
    return [key for (key,) in bare.execute(_OPEN, [actor.unit_id, TIMES]).fetchall()]


def _measured(actor: Actor, some: list[int], on: date) -> dict[str, Any]:
    cards = times(lambda key: analysis.similar_cases(actor, key, on=on), some)
    shown = [len(analysis.similar_cases(actor, key, on=on)) for key in some]
    return {"cases": len(some), "shown": sum(shown), **cards}


def _pairs(bare: psycopg.Connection[Any], matter_id: int) -> list[int]:
    row = bare.execute(_KEYS, [matter_id]).fetchone()
    return [key for key in (row[0] if row else ()) if key >= 0]


def _floor(bare: psycopg.Connection[Any], matter_id: int) -> list[object]:
    """The first of the pairs, whatever they are: SQL alone does not know which are rare."""
    return [_pairs(bare, matter_id)[:32], mark(Kind.ENDED)]


def _recall(bare: psycopg.Connection[Any], actor: Actor, some: list[int], on: date) -> float:
    """Of the five texts that share the most with one, by weighed words, the share that was among those compared."""
    weights = frequencies("analysis_mattertext").weights
    asked = {key: frozenset(_pairs(bare, key)) for key in some}
    against = {key: weighing(own, weights) for key, own in asked.items()}
    best: dict[int, list[float]] = {key: [] for key in some}
    with bare.transaction(), bare.cursor(name="ended") as cursor:
        for (keys,) in cursor.execute(_ENDED, [mark(Kind.ENDED)]):
            pairs = frozenset(one for one in keys if one >= 0)
            for key, own in asked.items():
                if pairs != own:
                    best[key] = nlargest(BEST, [*best[key], against[key](pairs)])
    there = shown = 0
    for key, scores in best.items():
        least = scores[-1] - 1e-9
        found = {one.pairs for one in concluded_alike(actor, words_of(key), weights, but=key, on=on)}
        reached = [one for one in found if one != asked[key] and against[key](one) >= least]
        there, shown = there + BEST, shown + min(len(reached), BEST)
    return shown / there if there else 1.0


if __name__ == "__main__":
    main(*sys.argv[1:])
