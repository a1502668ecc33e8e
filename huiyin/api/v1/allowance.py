"""How often one client may call: counted in this process, so a runaway costs no statement (R29)."""

import time
from collections.abc import Callable
from threading import Lock

from huiyin.kernel.errors import TooMany


class Wait(TooMany):
    """Too many calls; `seconds` says how long to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"调用过于频繁，请等待{seconds}秒后再试。", code="limits.wait")
        self.seconds = seconds


class Allowance:
    """So many calls for each caller within so many seconds, refilled steadily."""

    def __init__(
        self,
        times: int,
        seconds: float,
        *,
        most_callers: int = 10_000,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._times = times
        self._rate = times / seconds
        self._most_callers = most_callers
        self._ticks = ticks
        self._lock = Lock()
        self._left: dict[object, tuple[float, float]] = {}

    def spend(self, caller: object) -> None:
        """Count one call. Raises Wait when none is left."""
        with self._lock:
            left = self._now_left(caller)
            if left >= 1:
                self._left[caller] = (left - 1, self._ticks())
                return
        raise Wait(max(1, round((1 - left) / self._rate + 0.5)))

    def _now_left(self, caller: object) -> float:
        if caller not in self._left:
            self._forget_the_quiet()
            return self._times
        left, since = self._left[caller]
        return min(self._times, left + (self._ticks() - since) * self._rate)

    def _forget_the_quiet(self) -> None:
        """Callers whose allowance is full again need no memory; it stays flat however many come."""
        if len(self._left) < self._most_callers:
            return
        now = self._ticks()
        kept = {
            caller: (left, since)
            for caller, (left, since) in self._left.items()
            if left + (now - since) * self._rate < self._times
        }
        self._left = kept if len(kept) < self._most_callers else {}
