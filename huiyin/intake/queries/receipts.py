"""The receipt again: for a bookmark, for a submission sent twice."""

from datetime import datetime

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.due import Due, due
from huiyin.intake.registered import Registered
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.kernel.errors import NotFound
from huiyin.matters.actions import query_code
from huiyin.matters.queries.filed import Filed, filed
from huiyin.matters.queries.filed import registered_in as of_arrival
from huiyin.units import queries as units
from huiyin.units.queries import UnitFacts


def receipt(citizen: Actor) -> Registered:
    """The receipt of the arrival that this citizen has proved by number and code. Raises NotFound."""
    found = filed(citizen.arrival_id) if citizen.kind == "citizen" and citizen.arrival_id else None
    if found is None:
        raise NotFound("请先输入编号和查询码。", code="arrival.unknown")
    return receipt_of(found, known=True)


def registered_in(citizen: Actor) -> UnitFacts | None:
    """The office in whose register the arrival that this citizen has proved was written."""
    unit_id = of_arrival(citizen.arrival_id) if citizen.kind == "citizen" and citizen.arrival_id else None
    return units.unit(unit_id) if unit_id is not None else None


def receipt_of(found: Filed, *, known: bool) -> Registered:
    """The receipt of a filing."""
    return Registered(
        arrival_id=found.arrival_id,
        matter_id=found.matter_id,
        number=found.number,
        code=query_code(found.number),
        received_at=found.received_at.astimezone(SHANGHAI),
        due=found.due or _first_due(found.received_at),
        known=known,
        restricted=found.restricted,
    )


def _first_due(received_at: datetime) -> Due:
    """The first limit anew, where its claim has meanwhile gone to a matter of its own."""
    on = day_of(received_at)
    return due(on, catalogue.profile().limit("T-01"), catalogue.calendar())
