"""Locks and private files in the cluster's base folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


def write_private(path: Path, text: str) -> None:
    """Write a file that only its folder's owner may read, all of it or nothing."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    _hand_over(fresh)
    fresh.replace(path)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold an exclusive lock; the system lets go of it when this process dies."""
    with opened(path) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def share(file: IO[str]) -> None:
    """Count this process among the users of an opened file."""
    fcntl.flock(file, fcntl.LOCK_SH)


def is_last(file: IO[str]) -> bool:
    """Whether no other process shares the file; if so, newcomers wait until it is closed."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def opened(path: Path) -> Iterator[IO[str]]:
    """Open a lock file, making it where there is none."""
    made = not path.exists()
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+") as file:
        if made:
            _hand_over(path)
        yield file


def _hand_over(path: Path) -> None:
    if os.geteuid() == 0:
        owner = path.parent.stat()
        os.chown(path, owner.st_uid, owner.st_gid)
