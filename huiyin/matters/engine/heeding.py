"""What an upheld objection teaches routing: such matters no longer point first to the unit that objected."""

from huiyin.matters.engine.work import Work
from huiyin.routing import actions as routing
from huiyin.routing.queries import RoutingFacts
from huiyin.units import queries as units


def heed(work: Work, to_unit_id: int) -> None:
    """Tell routing that the present unit was not the right one; of sealed matters nothing is told (C-1)."""
    if work.matter.restricted or work.claim.claim_class == "accusation":
        return
    place_id = work.matter.place_id
    if place_id is None:
        named = units.place_named_in(work.claim.text)
        place_id = named.id if named else None
    facts = RoutingFacts(
        text=work.claim.text,
        on=work.on,
        place_id=place_id,
        field=work.claim.field_code,
        claim_class=work.claim.claim_class,
    )
    routing.heed_objection(facts, unit_id=work.claim.unit_id, to_unit_id=to_unit_id, by=work.by, at=work.at)
