"""Processes that a measurement starts, watches and always ends."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.ground import Ground

WORKERS, THREADS = 2, 4
TICK = os.sysconf("SC_CLK_TCK")


@contextmanager
def running(ground: Ground, *command: str) -> Iterator[int]:
    """A process with all its children for as long as the block runs."""
    with subprocess.Popen(  # noqa: S603 - our own module
        command, env=ground.environment, stdout=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            yield process.pid
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


@contextmanager
def web(ground: Ground) -> Iterator[tuple[int, int]]:
    """The real web server; gives its process and its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    module = "huiyin.config.console.web"
    words = ("127.0.0.1", str(port), str(WORKERS), str(THREADS))
    with running(ground, sys.executable, "-m", module, *words) as pid:
        _wait(f"http://127.0.0.1:{port}/health/")
        yield pid, port


def _wait(url: str) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(url, timeout=2).close()  # noqa: S310 - our own address
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and its children so far."""
    known = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    own = (int(known[11]) + int(known[12])) / TICK
    return own + sum(cpu_seconds(child) for child in children(pid))


def children(pid: int) -> list[int]:
    """The living children of a process."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += map(int, (task / "children").read_text().split())
    return found


def alive(pid: int) -> bool:
    """Whether a process of ours still runs."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
