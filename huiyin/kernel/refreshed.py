"""A value kept in this process and read again when its version changes."""

import math
import time
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakSet

T = TypeVar("T")

_all: "WeakSet[Refreshed[object]]" = WeakSet()


class Refreshed(Generic[T]):
    """Holds what `load` gave; asks `version` at most every `seconds` and loads anew when the answer differs.

    So reading costs nothing most of the time, a change made in this process shows at once after `forget()`,
    and a change made by another process shows after `seconds`. Versions should be random rather than counted:
    a count that was rolled back comes again with other content.
    """

    def __init__(
        self,
        load: Callable[[], T],
        version: Callable[[], object],
        *,
        seconds: float = 3.0,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._load = load
        self._version = version
        self._seconds = seconds
        self._ticks = ticks
        self._lock = Lock()
        self._held: tuple[object, T] | None = None
        self._checked = 0.0
        _all.add(self)  # type: ignore[arg-type]

    def get(self) -> T:
        """The value, never older than `seconds`."""
        held = self._held
        if held is not None and self._ticks() - self._checked < self._seconds:
            return held[1]
        with self._lock:
            return self._renewed()

    def forget(self) -> None:
        """Make the next `get` read anew."""
        self._held = None

    def _renewed(self) -> T:
        held = self._held
        version = self._version()
        if held is None or held[0] != version:
            held = (version, self._load())
            self._held = held
        self._checked = self._ticks()
        return held[1]


def forget_all() -> None:
    """Make every such value of this process be read anew (between tests, after a restore)."""
    for held in list(_all):
        held.forget()


def hold_all() -> None:
    """Ask no version of what there is so far: it stays until it is forgotten. For tests that count statements."""
    for held in list(_all):
        held._seconds = math.inf
