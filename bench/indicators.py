"""Step: indicators at full size. Pages, any number by unit, class and month beside DuckDB, how soon numbers follow,
and whether they are what a full recount finds."""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402
from django.urls import reverse  # noqa: E402

from bench import beside  # noqa: E402
from bench.counted import STORED, TABLES  # noqa: E402
from bench.pages import measured, signed_in  # noqa: E402
from huiyin.analysis.actions.indicators import count_cases  # noqa: E402
from huiyin.analysis.queries.indicators import INDICATORS, tallies  # noqa: E402
from huiyin.analysis.queries.indicators.counting import recounted  # noqa: E402
from huiyin.analysis.queries.indicators.crossed import crossed  # noqa: E402
from huiyin.kernel import clock  # noqa: E402
from huiyin.kernel.actor import Actor  # noqa: E402
from huiyin.kernel.roles import Role  # noqa: E402

CITY, DISTRICT, STREET = "ducha", "quducha", "jiefuze"
PARTS = ("morning", "quality", "trends", "flow", "map", "heat", "ranking")
"""Parts of the dashboard that count; each comes by a request of its own."""
TIMES, FOLLOWED = 24, (1, 300)
_CITY = Actor(kind="seat", label="性能测量", roles=frozenset({Role.SUPERVISOR}))
_MOVE = """
WITH moved AS (
    UPDATE matters_claim SET state = 'archived', ended_on = %(on)s WHERE id IN (
        SELECT id FROM matters_claim WHERE state = 'handling' AND ended_on IS NULL AND claim_class <> 'accusation'
        ORDER BY id DESC LIMIT %(many)s
    ) RETURNING id
), met AS (
    UPDATE matters_clock SET ended_on = %(on)s, met = true WHERE ended_on IS NULL AND claim_id IN (SELECT id FROM moved)
), risen AS (
    UPDATE matters_matter SET version = version + 1 WHERE id IN (SELECT id FROM moved)
)
INSERT INTO matters_step (matter_id, claim_id, verb, from_state, to_state, actor_label, at, note, values)
SELECT id, id, 'archive', 'handling', 'archived', '经办人', now(), '', '{}' FROM moved
"""


def main(folder: str) -> None:
    """Answer with times, sizes, and how many numbers differ."""
    until = clock.today()
    since = _begun(until)
    # Before all else: the server has just been started.
    cold = _crossed(since, until)
    answer = {
        "cold": cold,
        "pages": _pages(),
        "follow": {str(many): _followed(many, until) for many in FOLLOWED},
        "sizes": {"stored": _megabytes(STORED), "tables": _megabytes(TABLES)},
        "rows": {name: _count(name) for name in STORED},
        "beside": beside.measured(folder, since, until),
    }
    answer |= _recounted(since, until)
    sys.stdout.write(json.dumps(answer) + "\n")


def _begun(until: date) -> date:
    """Sixty months, of which the last is this one: by month whole months are asked for."""
    return until.replace(year=until.year - 5 + until.month // 12, month=until.month % 12 + 1, day=1)


def _crossed(since: date, until: date) -> dict[str, Any]:
    """Every indicator by unit, class and month, five years, once: the first ones meet an empty cache."""
    times = {}
    for key, one in INDICATORS.items():
        began = time.perf_counter()
        cells = len(crossed(_CITY, one, since=since, until=until))
        times[key] = (time.perf_counter() - began) * 1000, cells
    slowest = max(times, key=lambda key: times[key][0])
    ordered = sorted(took for took, _cells in times.values())
    return {
        "slowest": slowest,
        "slowest_ms": times[slowest][0],
        "p50_ms": ordered[len(ordered) // 2],
        "cells": max(cells for _took, cells in times.values()),
        "each": {key: took for key, (took, _cells) in times.items()},
    }


def _pages() -> dict[str, Any]:
    """Pages of watchers of the city and of a district, and of a head: this month, and a year by month and body."""
    city, district = signed_in(CITY), signed_in(DISTRICT)
    year = clock.today().year - 1
    named = {
        "all_city": (city, reverse("supervise:indicators")),
        "all_district": (district, reverse("supervise:indicators")),
        "share_year": (city, f"{reverse('supervise:indicator', args=['timely_handling'])}?period={year}"),
        "median_year": (city, f"{reverse('supervise:indicator', args=['median_days'])}?period={year}"),
        "stock_year": (city, f"{reverse('supervise:indicator', args=['closing'])}?period={year}"),
    }
    for key in PARTS:
        path = reverse("supervise:dashboard_part", args=[key])
        named |= {f"{key}_city": (city, path), f"{key}_district": (district, path)}
    named["beside_street"] = signed_in(STREET), reverse("supervise:dashboard_part", args=["beside"])
    return {name: measured(client, [path] * TIMES) for name, (client, path) in named.items()}


def _followed(many: int, on: date) -> dict[str, Any]:
    """So many matters move on: how long until what is stored says so, and what was shown before it did."""

    def shown() -> int:
        one = INDICATORS["went"]
        return tallies(_CITY, [one], since=on, until=on)[one.key][None].whole

    before = shown()
    with connection.cursor() as cursor:
        cursor.execute(_MOVE, {"many": many, "on": on})
    between = _timed(shown)
    followed = _timed(lambda: count_cases(1000))
    after = shown()
    return {
        "matters": followed[1],
        "follow_ms": followed[0],
        "between_ms": between[0],
        "right": between[1] == after == before + many,
    }


def _recounted(since: date, until: date) -> dict[str, Any]:
    """All numbers of five years from all cases as they stand, and how many are stored otherwise."""
    wanted = list(INDICATORS.values())
    took, counted = _timed(lambda: recounted(_CITY, wanted, since=since, until=until))
    read, stored = _timed(lambda: tallies(_CITY, wanted, since=since, until=until))
    different = [one.key for one in wanted if counted[one.key].get(None) != stored[one.key].get(None)]
    return {"recount_seconds": took / 1000, "read_ms": read, "different": different}


def _timed(call: Callable[[], Any]) -> tuple[float, Any]:
    began = time.perf_counter()
    answer = call()
    return (time.perf_counter() - began) * 1000, answer


def _megabytes(tables: list[str]) -> float:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(pg_total_relation_size(name::regclass)) / 1e6 FROM unnest(%s::text[]) AS name",
            [tables],
        )
        return float((cursor.fetchone() or (0,))[0])


def _count(name: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {name}")  # noqa: S608 - our own names
        return int((cursor.fetchone() or (0,))[0])


if __name__ == "__main__":
    main(*sys.argv[1:])
