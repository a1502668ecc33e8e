"""Whose turn it is: cases are counted by one worker at a time, so that what is added up fits what is stored."""

from django.db import connection

_TRY = "SELECT pg_try_advisory_xact_lock(hashtext('analysis.indicators'))"
_WAIT = "SELECT pg_advisory_xact_lock(hashtext('analysis.indicators'))"


def taken() -> bool:
    """Whether it is ours until the end of the transaction; another worker may have it."""
    with connection.cursor() as cursor:
        cursor.execute(_TRY)
        return bool(cursor.fetchone()[0])


def wait() -> None:
    """Wait until it is ours."""
    with connection.cursor() as cursor:
        cursor.execute(_WAIT)
