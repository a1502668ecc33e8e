"""Step: the floor. Rows as the last filings left them, written again by bare psycopg, one transaction for each."""

import json
import secrets
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import psycopg
from psycopg import sql
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

SAMPLE = 200
KEYS = ("people_petitioner", "matters_matter", "matters_arrival", "matters_claim", "matters_step")
_WITHOUT_KEY = ("matters_clock", "matters_involvement", "post_message")
_ROWS = {
    "matters_arrival": "id = %(arrival)s",
    "matters_matter": "id = %(matter)s",
    "people_petitioner": "id = %(petitioner)s",
    "matters_claim": "matter_id = %(matter)s",
    "matters_clock": "claim_id IN (SELECT id FROM matters_claim WHERE matter_id = %(matter)s)",
    "matters_step": "matter_id = %(matter)s",
    "matters_involvement": "matter_id = %(matter)s",
    "audit_auditrow": "chain = 'matter:' || %(matter)s",
    "post_message": "key = 'a' || %(arrival)s || ':registered'",
}
_COUNT = "UPDATE matters_registercounter SET last = last + 1 WHERE id = (SELECT max(id) FROM matters_registercounter)"
Rows = list[tuple[str, dict[str, Any]]]


def samples(url: str) -> list[Rows]:
    """All rows of some recent filings with one claim each, table by table."""
    with psycopg.connect(url, row_factory=dict_row) as connection:
        recent = connection.execute(
            "SELECT id AS arrival, matter_id AS matter, petitioner_id AS petitioner FROM matters_arrival "
            "WHERE petitioner_id IS NOT NULL ORDER BY id DESC LIMIT %s",
            [SAMPLE],
        ).fetchall()
        return [_of_one(connection, ids) for ids in recent]


def _of_one(connection: psycopg.Connection[dict[str, Any]], ids: dict[str, Any]) -> Rows:
    found: Rows = []
    for table, condition in _ROWS.items():
        wanted = "SELECT * FROM {} WHERE " + condition  # noqa: S608 - our own names
        query = sql.SQL(wanted).format(sql.Identifier(table))
        found += [(table, _storable(row)) for row in connection.execute(query, ids)]
    return found


def _storable(row: dict[str, Any]) -> dict[str, Any]:
    return {name: Jsonb(value) if isinstance(value, dict | list) else value for name, value in row.items()}


def _write(connection: psycopg.Connection[Any], rows: Rows) -> None:
    """One filing again, under new keys and numbers."""
    with connection.transaction():
        parts = [f"nextval(pg_get_serial_sequence('{table}', 'id'))" for table in KEYS]
        found = connection.execute("SELECT " + ", ".join(parts)).fetchone()
        assert found is not None
        keys = dict(zip(KEYS, found, strict=True))
        connection.execute(_COUNT)
        for table, row in rows:
            values = row | _renewed(table, keys)
            if table in _WITHOUT_KEY:
                del values["id"]
            connection.execute(_insert(table, tuple(values)), values)


def _renewed(table: str, keys: dict[str, int]) -> dict[str, Any]:
    matter, arrival, person = keys["matters_matter"], keys["matters_arrival"], keys["people_petitioner"]
    number, once = f"x-{matter}", secrets.token_hex(16)
    news: dict[str, dict[str, Any]] = {
        "people_petitioner": {"id": person, "same_as_id": None},
        "matters_matter": {"id": matter, "number": number, "petitioner_key": person},
        "matters_arrival": {
            "id": arrival, "number": number, "key": once, "petitioner_id": person,
            "matter_id": matter, "home_id": matter,
        },
        "matters_claim": {"id": keys["matters_claim"], "matter_id": matter},
        "matters_clock": {"claim_id": keys["matters_claim"]},
        "matters_step": {"id": keys["matters_step"], "matter_id": matter},
        "matters_involvement": {"matter_id": matter},
        "audit_auditrow": {"chain": f"matter:{matter}"},
        "post_message": {"key": once, "addressee_id": person},
    }  # fmt: skip
    return news[table]


_inserts: dict[tuple[str, tuple[str, ...]], sql.Composed] = {}


def _insert(table: str, columns: tuple[str, ...]) -> sql.Composed:
    known = _inserts.get((table, columns))
    if known is None:
        known = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
            sql.Identifier(table),
            sql.SQL(", ").join(map(sql.Identifier, columns)),
            sql.SQL(", ").join(map(sql.Placeholder, columns)),
        )
        _inserts[table, columns] = known
    return known


def _process(url: str, seconds: float, threads: int) -> list[float]:
    """Write from several threads; returns how long each transaction took."""
    rows, took = samples(url), []
    until = time.monotonic() + seconds

    def work(number: int) -> None:
        with psycopg.connect(url, prepare_threshold=0) as connection:
            connection.autocommit = True
            turn = number
            while time.monotonic() < until:
                began = time.monotonic()
                _write(connection, rows[turn % len(rows)])
                took.append(time.monotonic() - began)
                turn += threads

    workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return took


def main(url: str, seconds: str, processes: str, threads: str) -> None:
    """Answer with transactions per second and their times."""
    count = int(processes)
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        jobs = [pool.submit(_process, url, float(seconds), int(threads)) for _ in range(count)]
        took = sorted(one for job in jobs for one in job.result())
    answer = {
        "per_second": len(took) / float(seconds),
        "p50_ms": took[len(took) // 2] * 1000,
        "p95_ms": took[int(len(took) * 0.95)] * 1000,
    }
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
