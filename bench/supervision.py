"""Step: the watcher at full size. What is owed is found, beside bare SQL that lists it; then it is written by processes
that are killed again and again, and by four at once."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from huiyin.catalogue import queries as catalogue  # noqa: E402
from huiyin.kernel.clock import SHANGHAI, today  # noqa: E402
from huiyin.supervision.actions import sweep  # noqa: E402
from huiyin.supervision.queries.owed import Source, owed_keys  # noqa: E402
from huiyin.supervision.rules.rungs import reminded_until  # noqa: E402

CLOCKS, ORDERS = 5_000_000, 100_000
KILLED, AFTER, BESIDE = 20, 0.5, 4
TURNS = 5
# Past limits of stored claims, of which the first so many still run and are late.
_MORE = """
INSERT INTO matters_clock (claim_id, rule, unit_id, started_on, limit_n, limit_unit, extension_days, suspensions,
    strict, rolled, provisional, ended_on, met)
SELECT l.id, rule, m.registrar_id, m.received_at::date, 30, 'calendar_days', 0, '[]', m.received_at::date + 30,
    m.received_at::date + 30, false, CASE WHEN rule <> 'X-EXEC' OR l.id > %(late)s THEN m.received_at::date + 20 END,
    rule <> 'X-EXEC' OR l.id > %(late)s
FROM matters_claim l JOIN matters_matter m ON m.id = l.matter_id
CROSS JOIN (VALUES ('X-EXEC'), ('T-07'), ('T-10')) AS r (rule)
ORDER BY rule = 'X-EXEC' DESC, l.id LIMIT %(more)s
"""
_BARE = """
SELECT c.id FROM matters_clock c
WHERE c.ended_on IS NULL AND c.unit_id IS NOT NULL AND NOT c.provisional
AND c.strict < %(on)s AND c.rolled < %(on)s AND NOT EXISTS (
    SELECT FROM supervision_order o WHERE o.subject = 'limit:' || c.id || ':' || c.extension_days AND o.rung >= 2)
UNION ALL
SELECT c.id FROM matters_clock c
WHERE c.ended_on IS NULL AND c.unit_id IS NOT NULL AND NOT c.provisional
AND c.strict BETWEEN %(on)s AND %(until)s AND c.strict - c.started_on > %(short)s AND NOT EXISTS (
    SELECT FROM supervision_order o WHERE o.subject = 'limit:' || c.id || ':' || c.extension_days AND o.rung >= 1)
"""
_NEWEST = "SELECT coalesce(max(id), 0) FROM supervision_order"
_DOUBLED = (
    "SELECT count(*) FROM (SELECT FROM supervision_order GROUP BY subject, rung HAVING count(*) > 1) AS twice"
)
_PAPERS = "SELECT count(*) FROM documents_document WHERE kind IN ('D-20', 'D-21')"


def main() -> None:
    """Answer with times of finding, and of writing with how often it was killed."""
    on = catalogue.calendar().next_working_day(today())
    clocks = _grown()
    found, floor = _found(on)
    answer = {"clocks": clocks, **found, "bare_ms": floor, **_written(on)}
    answer["again_ms"] = _best(lambda: owed_keys(on, limit=CLOCKS))
    sys.stdout.write(json.dumps(answer) + "\n")


def _grown() -> int:
    """So many clocks, about so many of them late; in this copy only."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM matters_clock")
        (there,) = cursor.fetchone() or (0,)
        cursor.execute(_MORE, {"late": ORDERS, "more": max(CLOCKS - there, ORDERS)})
        cursor.execute("ANALYZE matters_clock")
        cursor.execute("SELECT count(*) FROM matters_clock")
        return int((cursor.fetchone() or (0,))[0])


def _found(on: date) -> tuple[dict[str, Any], float]:
    """The listing of the sweep, and the bare SQL of the same, by turns; the best of each."""
    calendar, watch = catalogue.calendar(), catalogue.profile().watch
    asked = {
        "on": on,
        "until": reminded_until(on, calendar, days=watch.remind_days),
        "short": watch.short_days,
    }
    keys, bare = owed_keys(on, limit=CLOCKS), _rows(_BARE, asked)
    if sorted(bare) != sorted((key,) for key in keys[Source.LATE] + keys[Source.SOON]):
        raise RuntimeError("the sweep and bare SQL find different limits")
    floor, found = _by_turns(lambda: _rows(_BARE, asked), lambda: owed_keys(on, limit=CLOCKS))
    counted = {rung.name.lower(): len(found) for rung, found in keys.items()}
    return {"owed": counted, "find_ms": found}, floor


def _written(on: date) -> dict[str, Any]:
    """Everything owed is written: by one that is killed so many times, then by four at once."""
    owed = sum(map(len, owed_keys(on, limit=CLOCKS).values()))
    began, killed = time.perf_counter(), 0
    for _turn in range(KILLED):
        one, before = _begun(on), _count(_NEWEST)
        while one.poll() is None and _count(_NEWEST) == before:
            time.sleep(0.05)
        time.sleep(AFTER)
        killed += one.poll() is None
        one.send_signal(signal.SIGKILL)
        one.wait()
    before = _count("SELECT count(*) FROM supervision_order")
    beside = time.perf_counter()
    for one in [_begun(on) for _each in range(BESIDE)]:
        one.wait()
    took = time.perf_counter()
    orders, papers = _count("SELECT count(*) FROM supervision_order"), _count(_PAPERS)
    return {
        "wanted": owed,
        "orders": orders,
        "missing": sum(map(len, owed_keys(on, limit=CLOCKS).values())),
        "doubled": _count(_DOUBLED) + abs(orders - owed) + abs(papers - orders),
        "killed": killed,
        "write_seconds": took - began,
        "beside_per_second": (orders - before) / (took - beside),
    }


def _begun(on: date) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "bench.supervision", on.isoformat()]
    return subprocess.Popen(command, env=dict(os.environ))  # noqa: S603 - our own module


def work(day: str) -> None:
    """Sweep as of a day until nothing is left."""
    on = date.fromisoformat(day)
    at = datetime(on.year, on.month, on.day, 8, tzinfo=SHANGHAI) + timedelta(minutes=1)
    while sweep(at):
        pass


def _by_turns(*calls: Callable[[], object]) -> tuple[float, ...]:
    """The best of each, one after the other in each turn: whatever else the machine does meets all alike."""
    times: list[list[float]] = [[] for _call in calls]
    for _turn in range(TURNS):
        for call, took in zip(calls, times, strict=True):
            began = time.perf_counter()
            call()
            took.append(time.perf_counter() - began)
    return tuple(min(took) * 1000 for took in times)


def _best(call: Callable[[], object]) -> float:
    return _by_turns(call)[0]


def _rows(query: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, asked)
        return list(cursor.fetchall())


def _count(query: str) -> int:
    return int(_rows(query, {})[0][0])


if __name__ == "__main__":
    work(*sys.argv[1:]) if sys.argv[1:] else main()
