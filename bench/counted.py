"""Step: matters stored for indicators, as many as wanted; or all cases of what is stored counted."""

import json
import sys
import time
from pathlib import Path

import django

django.setup()

import psycopg  # noqa: E402
from django.db import connection as db  # noqa: E402

from bench.fill import departments, places, table  # noqa: E402
from bench.indexes import taken_down  # noqa: E402
from bench.slices import write_slices  # noqa: E402
from huiyin.analysis.actions.indicators import begin_anew, count_cases  # noqa: E402
from huiyin.analysis.queries.indicators.compared import is_filled  # noqa: E402
from huiyin.kernel import clock  # noqa: E402

SLICE = 250_000
_MATTERS = ("matter", "claim", "clock", "step", "involvement", "paper", "service", "execution", "link")
TABLES = [
    *(f"matters_{name}" for name in _MATTERS),
    *("documents_document", "evaluation_evaluation", "review_review"),
]
_SUMS = ("countedcase", "caseday", "casemonth", "caseturn", "caselength", "unitlength", "casemark")
STORED = [f"analysis_{name}" for name in _SUMS]
_SLICE = Path(__file__).with_name("counted.sql").read_text(encoding="utf-8")


def main(url: str = "", count: str = "") -> None:
    """Fill where a `count` is given; else count all cases where that is not done, and answer with the seconds."""
    answer: dict[str, float] = {}
    if count:
        with psycopg.connect(url, autocommit=True) as connection:
            _fill(connection, int(count))
    elif not is_filled():
        answer["count_seconds"] = again()
    sys.stdout.write(json.dumps(answer) + "\n")


def _fill(connection: psycopg.Connection[tuple[object, ...]], count: int) -> None:
    connection.execute("SET synchronous_commit = off")
    connection.execute("SET maintenance_work_mem = '1GB'")
    columns = "place (i int, place bigint, registrar bigint, street bigint, organ bigint)"
    table(connection, columns, places())
    table(connection, "unit (i int, unit bigint)", departments())
    with taken_down(connection, TABLES, proved=False):
        given = {"count": count, "now": clock.now()}
        write_slices(connection, _SLICE, given, count=count, size=SLICE)
    connection.execute("DROP TABLE bench_place, bench_unit")
    for name in ("matters_matter", "matters_claim", "matters_paper", "documents_document"):
        connection.execute(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), %s)", [count])
    connection.execute(f"VACUUM ANALYZE {', '.join(TABLES)}")


def again() -> float:
    """Count all cases anew; the seconds that it took."""
    began = time.monotonic()
    begin_anew()
    while count_cases():
        sys.stderr.write(".")
    with db.cursor() as cursor:
        cursor.execute(f"VACUUM ANALYZE {', '.join(STORED)}")
    return time.monotonic() - began


if __name__ == "__main__":
    main(*sys.argv[1:])
