"""Step: search over all stored matters, beside bare SQL, and held against a reading of every text."""

import json
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import django

django.setup()

import psycopg  # noqa: E402
from django.db import connection  # noqa: E402

from bench.words import queries  # noqa: E402
from huiyin.accounts import queries as accounts  # noqa: E402
from huiyin.accounts.models import Account  # noqa: E402
from huiyin.analysis import queries as analysis  # noqa: E402
from huiyin.analysis.actions import derive  # noqa: E402
from huiyin.analysis.queries.matters import PAGE, Narrowed, matter_ids  # noqa: E402
from huiyin.kernel import clock  # noqa: E402
from huiyin.kernel.actor import Actor  # noqa: E402
from huiyin.matching.fingerprints import bigrams  # noqa: E402

SEATS = {"watcher": "ducha", "office": "chuangkou", "department": "buchengban"}
DERIVED = 900
SAMPLE = 40
"""So many of the queries are held against a reading of all texts."""
_BARE = """
SELECT matter_id FROM analysis_mattertext WHERE keys @> %s::int[] AND strpos(text, %s) > 0
ORDER BY matter_id DESC LIMIT 20
"""
# Cleaned by SQL alone, so that a mistake of the derived texts would show.
_PLAIN = """
CREATE TEMP TABLE plain AS
SELECT m.id, lower(regexp_replace(m.title, '[^[:alnum:]]', '', 'g')) || chr(10)
    || lower(regexp_replace(a.text, '[^[:alnum:]]', '', 'g')) AS said
FROM matters_matter m JOIN matters_arrival a ON a.matter_id = m.id WHERE NOT m.restricted
"""
_READ = "SELECT id FROM plain WHERE strpos(said, %s) > 0 ORDER BY id DESC LIMIT 20"


def main(url: str) -> None:
    """Answer with the times of each seat, the floor, recall, and what the index costs."""
    with psycopg.connect(url, autocommit=True) as bare:
        words = queries(bare)
        found = {name: _measured(seat(username), words) for name, username in SEATS.items()}
        floor = times(lambda word: bare.execute(_BARE, [bigrams(word), word]).fetchall(), words)
        answer = {
            "queries": len(words),
            **found,
            "bare_sql": floor,
            "recall": _recall(bare, words),
            "index": _index(bare),
            "derived_per_second": _derived(bare),
        }
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


def seat(username: str) -> Actor:
    """Somebody of the invented city, at work."""
    account, today = Account.objects.get(username=username), clock.today()
    seat = next(one for one in accounts.seats_of(account.pk, today) if one.home_id is None)
    return accounts.actor_for(account.pk, seat.id, today)


def _measured(actor: Actor, words: list[str]) -> dict[str, Any]:
    on = clock.today()
    ids = times(lambda word: matter_ids(actor, analysis.read(word), Narrowed(), on=on), words)
    page = times(lambda word: analysis.find_matters(actor, analysis.read(word), Narrowed(), on=on), words)
    return {"ids": ids, "page": page}


def times(ask: Callable[[Any], object], words: Sequence[Any]) -> dict[str, Any]:
    """Once to warm up, once to measure."""
    for word in words:
        ask(word)
    took = []
    for word in words:
        began = time.perf_counter()
        ask(word)
        took.append(((time.perf_counter() - began) * 1000, word))
    took.sort()
    return {
        "p50_ms": took[len(took) // 2][0],
        "p95_ms": took[int(len(took) * 0.95)][0],
        "max_ms": took[-1][0],
        "slowest": [word for _ms, word in took[-5:]],
    }


def _recall(bare: psycopg.Connection[Any], words: list[str]) -> float:
    """The share of the newest twenty that hold a word, by reading all texts, that the watcher of the city is shown."""
    bare.execute(_PLAIN)
    actor, on = seat(SEATS["watcher"]), clock.today()
    there = shown = 0
    for word in words[:: max(len(words) // SAMPLE, 1)]:
        wanted = {key for (key,) in bare.execute(_READ, [word]).fetchall()}
        ids = matter_ids(actor, analysis.read(word), Narrowed(), on=on).ids[:PAGE]
        there, shown = there + len(wanted), shown + len(wanted & set(ids))
    return shown / there if there else 1.0


def _derived(bare: psycopg.Connection[Any]) -> float:
    """How many matters the chore derives in a second: some are taken out of the index, and put back by it."""
    bare.execute(
        "DELETE FROM analysis_mattertext WHERE matter_id IN (SELECT id FROM matters_matter WHERE NOT restricted "
        "ORDER BY id DESC LIMIT %s)",
        [DERIVED],
    )
    began, done = time.monotonic(), 0
    while done < DERIVED and (batch := derive(300)):
        done += batch
    return done / (time.monotonic() - began)


def _index(bare: psycopg.Connection[Any]) -> dict[str, float]:
    """What the index takes to build, and its size beside that of its table."""
    made = bare.execute(
        "SELECT pg_get_indexdef('analysis_matter_keys'::regclass), pg_relation_size('analysis_matter_keys'), "
        "pg_table_size('analysis_mattertext')"
    ).fetchone()
    assert made is not None
    bare.execute("SET maintenance_work_mem = '512MB'")
    began = time.monotonic()
    bare.execute(str(made[0]).replace("analysis_matter_keys", "bench_matter_keys"))
    took = time.monotonic() - began
    bare.execute("DROP INDEX bench_matter_keys")
    return {"build_seconds": took, "megabytes": made[1] / 2**20, "table_megabytes": made[2] / 2**20}


if __name__ == "__main__":
    connection.ensure_connection()
    main(*sys.argv[1:])
