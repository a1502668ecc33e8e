"""Statements of the busiest path: bound and planned by the server, once for each connection."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import psycopg
from django.db import connection

_NAMED = re.compile(r"%\((\w+)\)s")


class _Prepared(psycopg.RawCursor[tuple[Any, ...]]):
    """A cursor whose statements are always prepared."""

    def execute(self, query: Any, params: Any = None, **named: Any) -> "_Prepared":
        return super().execute(query, params, prepare=True)


def first_row(statement: str, params: Sequence[Any]) -> tuple[Any, ...]:
    """Run a statement with places $1, $2, …; returns its first row."""
    return all_rows(statement, params)[0]


def all_rows(statement: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Run a statement with places $1, $2, …; returns its rows."""
    connection.ensure_connection()
    cursor: Any = _Prepared(connection.connection)
    # Counted and logged like every other statement.
    counted = (
        connection.make_debug_cursor(cursor) if connection.queries_logged else connection.make_cursor(cursor)
    )
    with connection.wrap_database_errors, counted:
        counted.execute(statement, params)
        rows: list[tuple[Any, ...]] = counted.fetchall()
    return rows


@cache
def numbered_places(statement: str) -> tuple[str, tuple[str, ...]]:
    """A statement with places %(name)s as one with $1, $2, …, and the names in that order."""
    names = tuple(dict.fromkeys(_NAMED.findall(statement)))
    return _NAMED.sub(lambda found: f"${names.index(found[1]) + 1}", statement), names
