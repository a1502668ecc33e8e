"""Statements of the busiest path: bound and planned by the server, once for each connection."""

from collections.abc import Sequence
from typing import Any

import psycopg
from django.db import connection


class _Prepared(psycopg.RawCursor[tuple[Any, ...]]):
    """A cursor whose statements are always prepared."""

    def execute(self, query: Any, params: Any = None, **named: Any) -> "_Prepared":
        return super().execute(query, params, prepare=True)


def first_row(statement: str, params: Sequence[Any]) -> tuple[Any, ...]:
    """Run a statement with places $1, $2, …; returns its first row."""
    connection.ensure_connection()
    cursor: Any = _Prepared(connection.connection)
    # Counted and logged like every other statement.
    counted = (
        connection.make_debug_cursor(cursor) if connection.queries_logged else connection.make_cursor(cursor)
    )
    with connection.wrap_database_errors, counted:
        counted.execute(statement, params)
        row: tuple[Any, ...] = counted.fetchone()
    return row
