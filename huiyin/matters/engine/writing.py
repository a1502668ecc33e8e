"""Writing new rows of several tables in one statement: what makes a filing cheap."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db import connection
from django.db.models import Model

from huiyin.matters.engine.numbering import GIVEN, NUMBER, NUMBERED, Numbering


def allot_ids(*rows: Model) -> None:
    """Give each unsaved row its primary key from its own sequence, all in one statement."""
    parts = [f"nextval(pg_get_serial_sequence('{row._meta.db_table}', 'id'))" for row in rows]
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(parts))
        found = cursor.fetchone()
    for row, key in zip(rows, found, strict=True):
        row.pk = key


def insert_together(rows: Sequence[Model]) -> None:
    """Insert unsaved rows of any tables in one statement; foreign keys are checked at commit."""
    parts, params = _inserts(rows)
    with connection.cursor() as cursor:
        cursor.execute("WITH " + ", ".join(parts) + " SELECT 1", params)
    _are_stored(rows)


def insert_numbered(rows: Sequence[Model], numbering: Numbering) -> str:
    """Insert rows that bear the register's next number, in one statement; returns the number.

    A column `number`, and words in a column `variables`, get the number where they hold the stand-in.
    """
    parts, params = _inserts(rows, numbering.stand_in)
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH " + ", ".join([NUMBERED, *parts]) + " " + GIVEN,
            [*numbering.params, *params],
        )
        number = str(cursor.fetchone()[0])
    _are_stored(rows)
    return number


def _inserts(rows: Sequence[Model], stand_in: str = "") -> tuple[list[str], list[Any]]:
    parts: list[str] = []
    params: list[Any] = []
    for index, row in enumerate(rows):
        columns, values = _columns(row)
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join(map(partial(_mark, stand_in), columns, values))
        # Names come from the models, never from input; values travel as parameters.
        parts.append(f'w{index} AS (INSERT INTO "{row._meta.db_table}" ({names}) VALUES ({marks}))')  # noqa: S608
        params.extend(values)
    return parts, params


def _mark(stand_in: str, column: str, value: Any) -> str:
    """The place of a parameter; in it the number takes the place of its stand-in."""
    if stand_in and column == "number":
        return f"replace(%s, '{stand_in}', {NUMBER})"
    if stand_in and column == "variables":
        return f"replace(%s::jsonb::text, '{stand_in}', {NUMBER})::jsonb"
    return "%s"


def _are_stored(rows: Sequence[Model]) -> None:
    for row in rows:
        row._state.adding = False


def _columns(row: Model) -> tuple[list[str], list[Any]]:
    columns: list[str] = []
    values: list[Any] = []
    for field in row._meta.local_concrete_fields:
        if field.primary_key and row.pk is None:
            continue
        columns.append(str(field.column))
        values.append(field.get_db_prep_save(field.pre_save(row, add=True), connection))
    return columns, values
