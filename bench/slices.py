"""Rows written in bulk: one statement for each slice of numbers, one transaction each."""

import sys
from collections.abc import Mapping
from typing import Any

import psycopg


def write_slices(
    connection: psycopg.Connection[Any], statement: str, given: Mapping[str, object], *, count: int, size: int
) -> None:
    """Run the statement for the numbers from 1 to `count`, so many at once; it takes `first` and `last`."""
    for first in range(1, count + 1, size):
        last = min(first + size - 1, count)
        with connection.transaction(), psycopg.ClientCursor(connection) as cursor:
            cursor.execute(statement, {**given, "first": first, "last": last})
        sys.stderr.write(f"\r已写入 {last}/{count} 件")
    sys.stderr.write("\n")
