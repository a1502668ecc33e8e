"""What is asked for when a row is added to the lists."""

from dataclasses import dataclass
from datetime import date

from huiyin.units.queries import UnitLevel


@dataclass(frozen=True)
class DutySeed:
    """A duty to be added; `source` names the document that gives the duty."""

    unit_id: int
    text: str
    keywords: tuple[str, ...]
    level: UnitLevel
    source: str
    valid_from: date
    field: str = ""
    lane: str = ""
    community: bool = False


@dataclass(frozen=True)
class RuleSeed:
    """A territory rule to be added: give a unit or a level."""

    place_id: int
    source: str
    valid_from: date
    duty_item_id: int | None = None
    unit_id: int | None = None
    level: UnitLevel | None = None


@dataclass(frozen=True)
class SampleSeed:
    """A sentence and the unit to which it must be proposed."""

    text: str
    place_id: int | None
    unit_id: int
