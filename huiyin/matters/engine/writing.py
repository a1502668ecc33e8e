"""Writing new rows of several tables in one statement: what makes a filing cheap."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Model


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
    parts: list[str] = []
    params: list[Any] = []
    for index, row in enumerate(rows):
        columns, values = _columns(row)
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join(["%s"] * len(columns))
        # Names come from the models, never from input; values travel as parameters.
        parts.append(f'w{index} AS (INSERT INTO "{row._meta.db_table}" ({names}) VALUES ({marks}))')  # noqa: S608
        params.extend(values)
    with connection.cursor() as cursor:
        cursor.execute("WITH " + ", ".join(parts) + " SELECT 1", params)
    for row in rows:
        row._state.adding = False


def _columns(row: Model) -> tuple[list[str], list[Any]]:
    columns, values = [], []
    for field in row._meta.local_concrete_fields:
        if field.primary_key and row.pk is None:
            continue
        columns.append(field.column)
        values.append(field.get_db_prep_save(field.pre_save(row, add=True), connection))
    return columns, values
