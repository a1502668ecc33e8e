"""Step: stored matters, as many as wanted, written in bulk into the real tables of a prepared database."""

import json
import random
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import django

django.setup()

import psycopg  # noqa: E402

from bench.indexes import TABLES, taken_down  # noqa: E402
from bench.slices import write_slices  # noqa: E402
from bench.told import messages, titled  # noqa: E402
from huiyin.analysis.rules.entry import entry  # noqa: E402
from huiyin.analysis.rules.keys import Kind, mark  # noqa: E402
from huiyin.cli.demo.matters.voices import voice  # noqa: E402
from huiyin.intake.actions import count_pairs  # noqa: E402
from huiyin.kernel import clock  # noqa: E402
from huiyin.matching.fingerprints import bigrams  # noqa: E402
from huiyin.people.actions import PetitionerDraft, keep_rows  # noqa: E402
from huiyin.people.factories import DOOR  # noqa: E402
from huiyin.units import queries as units  # noqa: E402
from huiyin.units.queries import UnitKind  # noqa: E402

SLICE = 50_000
TEXTS = 100_000
"""So many different texts: each comes again and again, as where many tell the same."""
NAMES = 500
WAY = 512
_SLICE = Path(__file__).with_name("filled.sql").read_text(encoding="utf-8")
_WEIGHTS = [pow(3, place, 31) for place in range(1, 18)]


def main(url: str, count: str) -> None:
    """Fill, and answer with the seconds it took."""
    began, wanted = time.monotonic(), int(count)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET synchronous_commit = off")
        connection.execute("SET maintenance_work_mem = '512MB'")
        _stage(connection)
        with taken_down(connection):
            write_slices(connection, _SLICE, _given(wanted), count=wanted, size=SLICE)
        _count_on(connection, wanted)
        for staged in ("text", "place", "unit", "name", "sealed"):
            connection.execute(f"DROP TABLE bench_{staged}")
        for filled in TABLES:
            connection.execute(f"VACUUM ANALYZE {filled}")
    count_pairs(clock.now())
    sys.stdout.write(json.dumps({"seconds": time.monotonic() - began}) + "\n")


def _stage(connection: psycopg.Connection[Any]) -> None:
    """What the slices choose from: texts, places with their offices, units, names, sealed values."""
    dice, now = random.Random(2), clock.now()  # noqa: S311
    texts = ((titled(text), text) for _number, text in messages(TEXTS))
    table(
        connection,
        "text (i int, title text, text text, bigrams int[], folded text, initials text, keys int[], way bytea)",
        # Where they point is drawn by lot: times are measured here, not sense.
        ((*text, bigrams(text[1]), *_found_by(*text), dice.randbytes(WAY)) for text in texts),
    )
    connection.execute("CREATE INDEX ON bench_text (i)")
    table(connection, "place (i int, place bigint, registrar bigint, street bigint, organ bigint)", places())
    table(connection, "unit (i int, unit bigint)", departments())
    said = [voice(dice) for _ in range(NAMES)]
    drafts = [PetitionerDraft(kind="person", name=one.name, phone=one.phone) for one in said]
    rows = [keep_rows(draft, by=DOOR, at=now).row for draft in drafts]
    table(connection, "name (i int, name_index bytea)", [(row.name_index,) for row in rows])
    sealed = [(rows[0].key_id, rows[0].uid, rows[0].name, rows[0].phone)]
    table(connection, "sealed (i int, key_id text, uid bytea, name bytea, phone bytea)", sealed)


def _found_by(title: str, text: str) -> tuple[str, str, list[int]]:
    """The columns of search that hang on the words alone; the block is that of each row."""
    row = entry(0, title, [text])
    return row.text, row.initials, [key for key in row.keys if key != mark(Kind.BLOCK, 1)]


def table(connection: psycopg.Connection[Any], columns: str, rows: Iterable[tuple[object, ...]]) -> None:
    """A table of what slices choose from, each row with its number."""
    connection.execute(f"CREATE UNLOGGED TABLE bench_{columns}")
    with connection.cursor().copy(f"COPY bench_{columns.split()[0]} FROM STDIN") as copy:
        for number, row in enumerate(rows):
            copy.write_row((number, *row))
    connection.execute(f"ANALYZE bench_{columns.split()[0]}")


def departments() -> list[tuple[object, ...]]:
    """The bodies that handle what streets do not."""
    return [(unit.id,) for unit in units.tree() if unit.kind in units.DEPARTMENT_KINDS]


def places() -> list[tuple[object, ...]]:
    """Each street's place with the offices that register there, by turns the city's and the district's."""
    today = clock.today()
    found: list[tuple[object, ...]] = []
    city = units.unit_by_code("xf")
    organ = units.unit_by_code("jw")
    streets = [unit for unit in units.tree() if unit.kind is UnitKind.STREET_OFFICE and unit.place_id]
    for number, street in enumerate(streets):
        near = units.petition_office_of(street.id, on=today)
        office = near if near is not None and number % 5 < 2 else city
        found.append((street.place_id, office.id, street.id, organ.id))
    return found


def _given(count: int) -> dict[str, object]:
    return {"count": count, "people": max(count * 3 // 4, 1), "now": clock.now(), "weights": _WEIGHTS}


def _count_on(connection: psycopg.Connection[Any], count: int) -> None:
    """Numbers and keys go on behind what was written."""
    for filled in TABLES:
        sequence = connection.execute(
            "SELECT CASE WHEN EXISTS (SELECT FROM information_schema.columns WHERE table_name = %s AND "
            "column_name = 'id') THEN pg_get_serial_sequence(%s, 'id') END",
            [filled, filled],
        ).fetchone()
        if sequence and sequence[0]:
            newest = f"SELECT setval(%s, (SELECT max(id) FROM {filled}))"  # noqa: S608 - our own names
            connection.execute(newest, [sequence[0]])
    connection.execute(
        "INSERT INTO matters_registercounter (city, year, last) SELECT '3799', year, %s "
        "FROM generate_series(2020, 2030) AS year ON CONFLICT (city, year) DO UPDATE SET last = excluded.last",
        [count],
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
