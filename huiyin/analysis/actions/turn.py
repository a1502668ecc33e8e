"""Whose turn it is: topics are gathered, and cases counted, by one worker at a time.

So what is added up fits what is stored.
"""

from typing import Literal

from django.db import connection

Work = Literal["topics", "indicators"]

_TRY = "SELECT pg_try_advisory_xact_lock(hashtext(%s))"
_WAIT = "SELECT pg_advisory_xact_lock(hashtext(%s))"


def taken(work: Work) -> bool:
    """Whether it is ours until the end of the transaction; another worker may have it."""
    with connection.cursor() as cursor:
        cursor.execute(_TRY, [f"analysis.{work}"])
        return bool(cursor.fetchone()[0])


def wait(work: Work) -> None:
    """Wait until it is ours."""
    with connection.cursor() as cursor:
        cursor.execute(_WAIT, [f"analysis.{work}"])
