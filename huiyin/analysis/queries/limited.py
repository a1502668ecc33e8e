"""A limit of time for statements: what takes longer is broken off, and says so."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

_SET = "SELECT set_config('statement_timeout', %s, true)"


class TooSlowError(Exception):
    """The time was over."""


@contextmanager
def limited(milliseconds: int) -> Iterator[None]:
    """Break off each statement of the block after so long. Raises TooSlowError."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('statement_timeout')")
            before = cursor.fetchone()[0]
            cursor.execute(_SET, [f"{milliseconds}ms"])
            yield
            cursor.execute(_SET, [before])
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise TooSlowError from error
        raise
