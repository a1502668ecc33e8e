"""The background worker beside the web server: started with it, started again when it ends, stopped with it."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_COMMAND = [sys.executable, "-m", "huiyin.config.console.main", "work", "--json"]
AGAIN_AFTER = 5.0
"""Seconds until a worker that ended is started again."""

GRACE = 20.0
"""Seconds that a chore under way may take to end."""


@contextmanager
def worker_beside(*, wanted: bool = True) -> Iterator[None]:
    """Keep a worker running while the block runs."""
    if not wanted:
        yield
        return
    stop = threading.Event()
    keeper = threading.Thread(target=_keep, args=(stop,), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stop.set()
        keeper.join(GRACE + 5)


def _keep(stop: threading.Event) -> None:
    while not stop.is_set():
        # In a session of its own, so that Ctrl+C reaches only us and the chore under way ends in order.
        with subprocess.Popen(_COMMAND, stdout=subprocess.DEVNULL, start_new_session=True) as worker:  # noqa: S603
            while worker.poll() is None and not stop.wait(0.2):
                pass
            _end(worker)
        stop.wait(AGAIN_AFTER)


def _end(worker: "subprocess.Popen[bytes]") -> None:
    worker.terminate()
    try:
        worker.wait(GRACE)
    except subprocess.TimeoutExpired:
        worker.kill()
