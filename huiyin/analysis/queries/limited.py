"""A limit of time for statements: what takes longer is broken off, and says so."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

# What stood before is read in the same breath: a row's columns are worked out from left to right.
# Helpers of a statement cost more than they save here, and others wait for the processors.
_BEGIN = (
    "SELECT current_setting('statement_timeout'), set_config('statement_timeout', %s, true), "
    "set_config('max_parallel_workers_per_gather', '0', true)"
)
_END = "SELECT set_config('statement_timeout', %s, true)"


class TooSlowError(Exception):
    """The time was over."""


@contextmanager
def limited(milliseconds: int) -> Iterator[None]:
    """Break off each statement of the block after so long. Raises TooSlowError."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_BEGIN, [f"{milliseconds}ms"])
            before = cursor.fetchone()[0]
            yield
            cursor.execute(_END, [before])
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise TooSlowError from error
        raise
