"""Whose turn it is: what must be written once is written by one worker at a time."""

from typing import Literal

from django.db import connection

Work = Literal["measure", "procedure", "recommendations", "sweep", "untrue"]

_WAIT = "SELECT pg_advisory_xact_lock(hashtext(%s))"
_WAIT_FOR_ONE = "SELECT pg_advisory_xact_lock(hashtext(%s), %s)"


def wait(work: Work) -> None:
    """Wait until it is ours; it stays so until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute(_WAIT, [f"supervision.{work}"])


def wait_for(work: Work, key: int) -> None:
    """The same for one thing: others may do the like about other things meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute(_WAIT_FOR_ONE, [f"supervision.{work}", key])
