"""Filings through HTTP: 16 connections, two web workers; beside them the same rows by bare psycopg."""

import sys
import threading
from typing import Any, LiteralString

import psycopg

from bench import processes
from bench.ground import FOLDER, Ground

ADDRESS = "/api/v1/arrivals"
CONNECTIONS = 16
SAYINGS = FOLDER / "sayings.jsonl"


def intake(ground: Ground, token: str, seconds: float, *, floor: bool = True) -> dict[str, Any]:
    """Measure one database: server first, floor right after it."""
    with processes.web(ground) as (pid, port):
        found = _loaded(ground, pid, port, token, seconds)
    found |= ground.step("statements", ADDRESS, token, SAYINGS)
    if floor:
        bare = ground.step("floor", ground.connection.url, seconds, 2, CONNECTIONS // 2)
        found |= {"floor": bare, "ratio": found["per_second"] / bare["per_second"]}
    return found


def sustained(ground: Ground, token: str, seconds: float) -> dict[str, Any]:
    """The same with the background worker running; its queue is looked at all the time."""
    worker = (sys.executable, "-m", "huiyin.config.console.main", "work")
    with processes.web(ground) as (pid, port), processes.running(ground, *worker) as working:
        with Watch(ground) as watch:
            found = _loaded(ground, pid, port, token, seconds)
        found["worker_alive"] = processes.alive(working)
    return found | {"queue": watch.seen, "queue_holds": found["worker_alive"] and watch.holds()}


class Watch:
    """Looks at what waits for the worker every few seconds."""

    EVERY = 3.0
    SLACK = 1.2
    """A queue that is worked off in rounds goes up and down by so much."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.seen: list[dict[str, int]] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while True:
            self.seen.append(backlog(self.ground))
            if self._ended.wait(self.EVERY):
                return

    def holds(self) -> bool:
        """Whether the queue is no longer at the end than it was on the way."""
        lengths = [sum(one.values()) for one in self.seen]
        half = len(lengths) // 2
        return min(lengths[half:]) <= max(lengths[:half]) * self.SLACK


def _loaded(ground: Ground, pid: int, port: int, token: str, seconds: float) -> dict[str, Any]:
    words = (port, ADDRESS, token, SAYINGS)
    # Caches fill, statements are planned, threads are started.
    ground.step("load", *words, 3, CONNECTIONS)
    stored, used = _stored(ground), processes.cpu_seconds(pid)
    found = ground.step("load", *words, seconds, CONNECTIONS)
    filed, used = _stored(ground) - stored, processes.cpu_seconds(pid) - used
    if found["wrong"]:
        raise RuntimeError(f"refused: {found['wrong']}")
    return found | {"cpu_ms": used * 1000 / filed, "stored": stored}


def settle(ground: Ground) -> None:
    """End what earlier loads have filed, as if somebody had worked it off since."""
    loaded = (
        "claim_id IN (SELECT c.id FROM matters_claim c JOIN matters_arrival a ON a.home_id = c.matter_id "
    )
    loaded += "WHERE a.key NOT LIKE 'stored:%' AND c.ended_on IS NULL) AND ended_on IS NULL"
    with psycopg.connect(ground.connection.url) as connection:
        connection.execute(f"UPDATE matters_clock SET ended_on = current_date, met = true WHERE {loaded}")  # noqa: S608
        connection.execute(
            "UPDATE matters_claim c SET state = 'archived', ended_on = current_date FROM matters_arrival a "
            "WHERE a.home_id = c.matter_id AND a.key NOT LIKE 'stored:%' AND c.ended_on IS NULL"
        )


def _stored(ground: Ground) -> int:
    return _one(ground, "SELECT count(*) FROM matters_arrival")


def backlog(ground: Ground) -> dict[str, int]:
    """What waits for the worker: jobs, notices, texts without pairs."""
    return {
        "jobs": _one(ground, "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"),
        "notices": _one(ground, "SELECT count(*) FROM post_message WHERE state IN ('waiting', 'sending')"),
        "texts": _one(
            ground,
            "SELECT count(*) FROM matters_arrival a LEFT JOIN intake_arrivaltext t ON t.arrival_id = a.id "
            "WHERE NOT a.restricted AND t.arrival_id IS NULL",
        ),
    }


def _one(ground: Ground, query: LiteralString) -> int:
    with psycopg.connect(ground.connection.url) as connection:
        row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0
