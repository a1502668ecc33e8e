"""Whose days they were: what passed before the claim was sent, and what passed with the unit (BJ-29)."""

from dataclasses import dataclass
from datetime import date

from huiyin.supervision.rules.procedure.facts import ClaimFacts, MatterFacts


@dataclass(frozen=True)
class Delay:
    """Days since the matter came: with the receiving side, and with the handling unit."""

    office: int
    unit: int

    def __str__(self) -> str:
        return f"自收到起受理部门用了{self.office}天，办理部门用了{self.unit}天。"


def delay(matter: MatterFacts, claim: ClaimFacts, on: date) -> Delay:
    """Until the last sending to the holder the days are the receiving side's; what was never sent is all its own."""
    arrived = next((one.on for one in reversed(claim.sendings) if one.to_unit_id == claim.unit_id), None)
    if arrived is None:
        whole = (on - matter.received_on).days
        return (
            Delay(0, whole) if claim.unit_id != matter.registrar_id or claim.accepted_on else Delay(whole, 0)
        )
    return Delay(max(0, (arrived - matter.received_on).days), max(0, (on - arrived).days))
