"""One paper that is owed to a unit: about what, on which ground, on which rung."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from huiyin.supervision.rules.rungs import Rung


@dataclass(frozen=True, kw_only=True)
class Owed:
    """One order to be written: about what, on which ground and rung, to which unit.

    `office_id` wrote the paper that met with silence, and goes on. `said` are words of the paper that stand for its
    usual ones; `findings` what it takes up.
    """

    subject: str
    ground: str
    rung: Rung
    rule: str
    due: date | None
    matter_id: int
    claim_id: int
    unit_id: int
    number: str
    title: str
    restricted: bool
    office_id: int | None = None
    said: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[int, ...] = ()
