"""What matters tells the floors above, after commit. A subscriber may be late or lost: nothing lawful hangs on it."""

from dataclasses import dataclass
from datetime import datetime

from huiyin.kernel.board import Event


@dataclass(frozen=True, kw_only=True)
class MatterRegistered(Event):
    """A new matter stands in the register."""

    matter_id: int
    arrival_id: int
    at: datetime


@dataclass(frozen=True, kw_only=True)
class ClaimMoved(Event):
    """An action was performed on a claim."""

    matter_id: int
    claim_id: int
    verb: str
    state: str
    at: datetime
