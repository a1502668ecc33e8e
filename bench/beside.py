"""The same cases in DuckDB: the heavy questions by unit, class and month, by turns with what the platform answers."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
from django.db import connection

from huiyin.analysis.queries.indicators import INDICATORS, Indicator
from huiyin.analysis.queries.indicators.crossed import crossed
from huiyin.analysis.rules.indicators.signs import STORED, bit
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role

HEAVY = ("timely_handling", "overdue", "closed_share", "satisfied", "median_days")
TURNS = 3
_CITY = Actor(kind="seat", label="性能测量", roles=frozenset({Role.SUPERVISOR}))
_COPY = (
    "COPY (SELECT source, day, unit_id, claim_class, signs, days, whole_days FROM analysis_countedcase) "
    "TO STDOUT (FORMAT csv)"
)
_LOAD = """
CREATE TABLE cases AS SELECT * FROM read_csv(?, header = false, columns = {'source': 'SMALLINT', 'day': 'DATE',
    'unit_id': 'BIGINT', 'claim_class': 'VARCHAR', 'signs': 'BIGINT', 'days': 'INTEGER', 'whole_days': 'INTEGER'})
"""


def measured(folder: str, since: date, until: date) -> dict[str, Any]:
    """Times of each heavy question in both, the best of some turns, and whether they found as many cells."""
    text, file = Path(folder) / "cases.csv", Path(folder) / "cases.duckdb"
    file.unlink(missing_ok=True)
    _copied(text)
    with duckdb.connect(str(file)) as other:
        other.execute("SET threads = 2")
        other.execute(_LOAD, [str(text)])
        text.unlink()
        found = {key: _one(other, INDICATORS[key], since, until) for key in HEAVY}
    megabytes = file.stat().st_size / 1e6
    file.unlink()
    return {"each": found, "megabytes": megabytes}


def _copied(text: Path) -> None:
    with connection.cursor() as cursor, text.open("wb") as kept, cursor.copy(_COPY) as copy:
        for part in copy:
            kept.write(part)


def _one(other: Any, one: Indicator, since: date, until: date) -> dict[str, Any]:
    there, their_cells = _best(lambda: other.execute(_asked(one), [since, until]).fetchall())
    ours, our_cells = _best(lambda: crossed(_CITY, one, since=since, until=until))
    return {"ms": ours, "beside_ms": there, "same": their_cells == our_cells}


def _asked(one: Indicator) -> str:
    whole, hits = (
        _filter(one, part) if part else "0" for part in (one.parts["whole"], one.parts.get("hits"))
    )
    middle = f", quantile_cont({one.of}, 0.5)" if one.kind == "median" else ""
    # Our own names and numbers alone.
    return (
        f"SELECT unit_id, claim_class, date_trunc('month', day) AS month, {whole} AS many, {hits}{middle} "  # noqa: S608
        f"FROM cases WHERE source = {STORED[one.source]} AND day BETWEEN ? AND ? GROUP BY 1, 2, 3 HAVING many > 0"
    )


def _filter(one: Indicator, part: Any) -> str:
    sign = bit(one.source, part)
    return f"count(*) FILTER (WHERE signs & {sign} <> 0)" if sign else "count(*)"


def _best(call: Callable[[], Any]) -> tuple[float, int]:
    times, cells = [], 0
    for _turn in range(TURNS):
        began = time.perf_counter()
        cells = len(call())
        times.append(time.perf_counter() - began)
    return min(times) * 1000, cells
