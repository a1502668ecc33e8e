"""What is asked for when a place or a body is set up; other bodies and places are named by their codes."""

from dataclasses import dataclass
from datetime import date

from huiyin.units.rules import PlaceKind, UnitKind, UnitLevel


@dataclass(frozen=True)
class PlaceSeed:
    """A place to be loaded; `parent` is a code."""

    code: str
    name: str
    kind: PlaceKind
    parent: str | None
    opened_on: date
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnitSeed:
    """A body to be loaded; `parent`, `guide`, `place`, `successor` are codes."""

    code: str
    name: str
    kind: UnitKind
    level: UnitLevel
    opened_on: date
    parent: str | None = None
    guide: str | None = None
    place: str | None = None
    short_name: str = ""
    vertical: bool = False
    external: bool = False
    field: str = ""
    closed_on: date | None = None
    successor: str | None = None
