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
