"""Which carrier comes next, and when to try again. Pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta

BACKOFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720))
"""Waits between tries by one carrier; after the last the next rung of the ladder is taken."""

STALE = timedelta(minutes=10)
"""A notice still marked as being sent after this long was left by a carrier's sudden end."""


@dataclass(frozen=True)
class Rung:
    """A carrier as the ladder sees it: `needs` is mobile, email or address."""

    name: str
    place: int
    needs: str
    ready: bool


def next_rung(rungs: Iterable[Rung], *, reachable: Collection[str], tried: Collection[str]) -> str | None:
    """The first carrier that works here, reaches this petitioner and was not tried; None at the end."""
    open_ = [rung for rung in rungs if rung.ready and rung.needs in reachable and rung.name not in tried]
    return min(open_, key=lambda rung: rung.place).name if open_ else None


def wait_after(attempts: int) -> timedelta | None:
    """How long to wait after so many tries by one carrier; None when it is given up."""
    return BACKOFF[attempts - 1] if 1 <= attempts <= len(BACKOFF) else None
