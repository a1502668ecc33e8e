"""Places and units as plain facts."""

from dataclasses import dataclass
from datetime import date

from huiyin.units.rules.kinds import PlaceKind, UnitKind, UnitLevel


def in_force(opened_on: date, closed_on: date | None, on: date) -> bool:
    """Whether something dated stands on a day; `closed_on` is the first day on which it no longer does."""
    return opened_on <= on and (closed_on is None or on < closed_on)


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """A place: `path` holds the ids from the city down to the place itself."""

    id: int
    code: str
    name: str
    kind: PlaceKind
    parent_id: int | None
    path: tuple[int, ...]
    opened_on: date
    closed_on: date | None = None
    successor_id: int | None = None
    aliases: tuple[str, ...] = ()
    initials: str = ""

    def open_on(self, on: date) -> bool:
        """Whether the place exists on a day."""
        return in_force(self.opened_on, self.closed_on, on)


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A body: `path` holds the ids from the root down to the body itself.

    `parent_id` is the government or office it belongs to (for a vertically led body the upper department),
    `guide_id` the department above it in its own trade. `external` bodies are outside this platform.
    """

    id: int
    code: str
    name: str
    short_name: str
    kind: UnitKind
    level: UnitLevel
    parent_id: int | None
    guide_id: int | None
    vertical: bool
    place_id: int | None
    path: tuple[int, ...]
    opened_on: date
    closed_on: date | None = None
    successor_id: int | None = None
    is_virtual: bool = False
    external: bool = False
    field: str = ""

    def open_on(self, on: date) -> bool:
        """Whether the body exists on a day."""
        return in_force(self.opened_on, self.closed_on, on)
