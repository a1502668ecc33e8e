"""Who holds a claim; for actions that check the right to see it themselves, shown to nobody."""

from dataclasses import dataclass

from huiyin.matters.models import Claim


@dataclass(frozen=True, kw_only=True)
class ClaimHeld:
    """A claim with its matter and the unit that holds it."""

    matter_id: int
    number: str
    title: str
    restricted: bool
    unit_id: int | None


def claim_held(claim_id: int) -> ClaimHeld | None:
    """The claim with the unit that holds it; None where there is none."""
    claim = Claim.objects.select_related("matter").filter(pk=claim_id).first()
    if claim is None:
        return None
    return ClaimHeld(
        matter_id=claim.matter_id,
        number=claim.matter.number,
        title=claim.matter.title,
        restricted=claim.matter.restricted,
        unit_id=claim.unit_id,
    )
