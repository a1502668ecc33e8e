"""When asking rests: after failures in a row nobody waits for a server that is down."""

from datetime import datetime, timedelta

MOST_FAILURES = 3
REST = timedelta(seconds=60)


class Breaker:
    """Counts failures in a row; after the third it rests a minute, then lets one try go through."""

    def __init__(self) -> None:
        self._failures = 0
        self._until: datetime | None = None

    def is_resting(self, at: datetime) -> bool:
        """Whether nothing is asked at a moment."""
        return self._until is not None and at < self._until

    def failed(self, at: datetime) -> None:
        """No usable answer came."""
        self._failures += 1
        if self._failures >= MOST_FAILURES:
            self._until = at + REST

    def worked(self) -> None:
        """An answer came."""
        self._failures, self._until = 0, None
