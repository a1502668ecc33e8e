"""The day from which a citizen knew: of the right that was hurt, or of the decision received (P-7)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

#: Under this name a door keeps the day with what came in.
EVENT_DAY = "event_day"


def event_day(raw: Mapping[str, Any]) -> date | None:
    """The day as it was said on filing; None where nothing, or nothing that is a day, was said."""
    said = raw.get(EVENT_DAY)
    try:
        return date.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None


#: By these words a law counts from what the citizen learnt or received.
_LEARNT = ("知道", "收到", "接到", "送达")


def counts_from_it(since: str) -> bool:
    """Whether a limit counts from such a day, by the words of its law; another day must be asked for by itself."""
    return any(word in since for word in _LEARNT)
