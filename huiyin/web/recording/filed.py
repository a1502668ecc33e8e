"""What this person registered in this session: for these numbers the query code may be shown and printed again."""

from django.http import HttpRequest

from huiyin.intake import queries as intake
from huiyin.intake.actions import Registered
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.units.queries import UnitFacts
from huiyin.web.actor import actor_of

PLACE = "recorded"
MOST = 50


def remember(request: HttpRequest, number: str, arrival_id: int) -> None:
    """This seat may show number and code for the rest of the session."""
    seat = str(_seat(request))
    told = request.session.get(PLACE, {})
    mine = {**told.get(seat, {}), number: arrival_id}
    request.session[PLACE] = {seat: dict(list(mine.items())[-MOST:])}


def shown(request: HttpRequest, number: str) -> Registered:
    """The receipt of a number that this seat registered or was allowed to print again. Raises NotAllowed."""
    arrival_id = request.session.get(PLACE, {}).get(str(_seat(request)), {}).get(number)
    if arrival_id is None:
        raise NotAllowed(
            "查询码只在登记当时显示。需要补打的，请从“补打回执”核对身份后办理。", code="recorded.unknown"
        )
    return intake.receipt(Actor.citizen(arrival_id))


def sealed_in(receipt: Registered) -> UnitFacts | None:
    """The office that registered what went into the compartment: whoever took it down reads it here only."""
    return intake.registered_in(Actor.citizen(receipt.arrival_id)) if receipt.restricted else None


def _seat(request: HttpRequest) -> int | None:
    return actor_of(request).seat_id
