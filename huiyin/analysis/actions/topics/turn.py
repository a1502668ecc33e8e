"""Whose turn it is: topics are gathered by one worker at a time."""

from django.db import connection

_WAIT = "SELECT pg_advisory_xact_lock(hashtext('analysis.topics'))"
_TRY = "SELECT pg_try_advisory_xact_lock(hashtext('analysis.topics'))"


def taken() -> bool:
    """Whether it is ours until the end of the transaction; another worker may have it."""
    with connection.cursor() as cursor:
        cursor.execute(_TRY)
        return bool(cursor.fetchone()[0])


def wait() -> None:
    """Wait until it is ours."""
    with connection.cursor() as cursor:
        cursor.execute(_WAIT)
