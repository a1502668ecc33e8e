"""More processes for one command: each sets the platform up first and counts what it has done."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, wait
from multiprocessing import get_context
from multiprocessing.sharedctypes import Synchronized
from typing import Any

import django

_done: "list[Synchronized[int]]" = []
_command = os.getppid()
"""The process of the command, while it lives."""


def _prepare(done: "Synchronized[int]") -> None:
    django.setup()
    _done.append(done)


def tell_one() -> None:
    """Count one more thing done, from inside a process. Nothing is done any more for a command that was ended."""
    if os.getppid() != _command:
        # Not by an exception: the pool would keep it for a command that no longer asks.
        os._exit(1)
    with _done[0].get_lock():
        _done[0].value += 1


def in_processes(job: Callable[..., Any], parts: Sequence[Any], *, seen: Callable[[int], None]) -> list[Any]:
    """Run `job(part, tell_one)` for each part in a process of its own; `seen` hears the sum now and then."""
    context = get_context("spawn")
    done = context.Value("i", 0)
    with ProcessPoolExecutor(len(parts), mp_context=context, initializer=_prepare, initargs=(done,)) as pool:
        running = [pool.submit(job, part, tell_one) for part in parts]
        while wait(running, timeout=1).not_done:
            seen(done.value)
    seen(done.value)
    return [each.result() for each in running]
