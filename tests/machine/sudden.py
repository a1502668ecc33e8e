"""Work in processes of its own, ended by the hand of the system (R5)."""

import os
import signal
from collections.abc import Callable

from django.db import connection, connections

KILLED = -signal.SIGKILL
"""How a process ended that was not asked."""


def in_process(work: Callable[[], object]) -> int:
    """Begin work in a process of its own; returns its number. Nothing of it is left in this one."""
    connections.close_all()
    pid = os.fork()
    if pid:
        return pid
    try:
        work()
        connections.close_all()
    except BaseException:  # the process ends here, whatever it was
        os._exit(1)
    os._exit(0)


def ended(pid: int) -> int:
    """How a process ended: 0, 1, or the signal as a negative number."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def until(statement: int, work: Callable[[], object]) -> None:
    """Work, and die by the hand of the system before a statement, or after the last one's commit."""
    left = iter(range(statement))

    def count(execute: Callable[..., object], *asked: object) -> object:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*asked)

    with connection.execute_wrapper(count):
        work()
