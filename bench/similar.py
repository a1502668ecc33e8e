"""Step: similar cases at full size, beside bare SQL, and held against a reading of a sample of what ended."""

import json
import sys
from datetime import date
from typing import Any

import django

django.setup()

import psycopg  # noqa: E402

from bench.search import SEATS, seat, times  # noqa: E402
from huiyin.analysis import queries as analysis  # noqa: E402
from huiyin.analysis.queries.similar import alike  # noqa: E402
from huiyin.analysis.rules.keys import Kind, mark  # noqa: E402
from huiyin.kernel import clock  # noqa: E402
from huiyin.kernel.actor import Actor  # noqa: E402
from huiyin.matching.fingerprints import overlap  # noqa: E402

TIMES = 60
SAMPLE = 20_000
"""So many concluded matters, spread over all, are compared one by one with each of a few."""
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
        answer["bare_sql"] = times(lambda key: bare.execute(_BARE, _floor(bare, key)).fetchall(), some[:2])
        answer["recall"] = _recall(bare, watcher, some[:10], on)
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
    """Of the sampled matters that are more alike than the last one shown, the share that is shown or ties with it."""
    rows = bare.execute(
        "SELECT matter_id, keys FROM analysis_mattertext WHERE keys @> ARRAY[%s]::int[] "
        "ORDER BY md5(matter_id::text) LIMIT %s",
        [mark(Kind.ENDED), SAMPLE],
    ).fetchall()
    stored = [(key, frozenset(one for one in keys if one >= 0)) for key, keys in rows]
    better = shown = 0
    for matter_id in some:
        asked = frozenset(_pairs(bare, matter_id))
        found = dict(alike(actor, matter_id, on=on))
        least = min(found.values(), default=0.0)
        above = [key for key, keys in stored if key != matter_id and overlap(asked, keys) > least]
        better, shown = better + len(above), shown + len(set(above) & set(found))
        better, shown = better + len(found), shown + len(found)
    return shown / better if better else 1.0


if __name__ == "__main__":
    main(*sys.argv[1:])
