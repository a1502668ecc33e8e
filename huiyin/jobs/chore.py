"""A chore: something that is derived again, by the clock, until nothing is left to do."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from huiyin.kernel import clock

LONGEST = 45.0
"""Seconds after which a chore lets others have their turn; the next tick goes on."""


@dataclass(frozen=True, kw_only=True)
class Chore:
    """One chore. `run` does a batch as of a moment and says how many it did; 0 ends the round.

    `cron` has six fields, the last one seconds. Each batch may be done twice without harm: two workers may meet,
    and one may be ended at any moment.
    """

    name: str
    label: str
    cron: str
    run: Callable[[datetime], int]

    def round(self, *, longest: float = LONGEST) -> int:
        """Run batches until nothing is left or the time is over; returns how many were done."""
        done, ends = 0, time.monotonic() + longest
        while batch := self.run(clock.now()):
            done += batch
            if time.monotonic() > ends:
                break
        return done
