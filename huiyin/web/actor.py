"""From a request to the actor that actions and queries are handed.

A member of staff acts only as a seat; a citizen is nobody until number and query code were proved.
"""

from collections.abc import Sequence
from typing import cast

from django.http import HttpRequest

from huiyin.accounts import queries as accounts
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError, NotAllowed

SEAT = "seat"
PROVED = "proved"
PROOF_SECONDS = 30 * 60


def actor_of(request: HttpRequest) -> Actor:
    """The actor of this request. Raises NotAllowed where the page has none."""
    actor = getattr(request, "actor", None)
    if actor is None:
        raise NotAllowed("请先登录，再打开这个页面。", code="actor.none")
    return cast(Actor, actor)


def account_id_of(request: HttpRequest) -> int | None:
    """The id of the account that is signed in and still active, or None."""
    user = getattr(request, "user", None)
    return int(user.pk) if user is not None and user.is_authenticated else None


def seats_of(request: HttpRequest) -> Sequence[accounts.SeatFacts]:
    """The seats that the signed-in account holds today."""
    account_id = account_id_of(request)
    return accounts.seats_of(account_id, clock.today()) if account_id is not None else ()


def seat_actor(request: HttpRequest) -> Actor | None:
    """The actor of the chosen seat, or None: nobody signed in, no seat chosen, or the seat has closed since."""
    account_id, seat_id = account_id_of(request), request.session.get(SEAT)
    if account_id is None or seat_id is None:
        return None
    try:
        return accounts.actor_for(account_id, seat_id, clock.today())
    except HuiyinError:
        request.session.pop(SEAT, None)
        return None


def sit(request: HttpRequest, seat_id: int) -> Actor:
    """Act as this seat from now on. Raises NotAllowed or NotFound where it is not this account's open seat."""
    account_id = account_id_of(request)
    if account_id is None:
        raise NotAllowed("请先登录，再选择岗位。", code="actor.none")
    actor = accounts.actor_for(account_id, seat_id, clock.today())
    request.session[SEAT] = seat_id
    return actor


def prove(request: HttpRequest, arrival_id: int) -> Actor:
    """Remember for half an hour that this browser proved number and query code of an arrival."""
    request.session[PROVED] = {"arrival": arrival_id, "at": int(clock.now().timestamp())}
    return Actor.citizen(arrival_id)


def citizen_actor(request: HttpRequest) -> Actor:
    """The citizen of this browser: of the arrival proved within the last half hour, or of none."""
    proof = request.session.get(PROVED) or {}
    fresh = clock.now().timestamp() - proof.get("at", 0) < PROOF_SECONDS
    return Actor.citizen(proof["arrival"] if proof and fresh else None)


def forget_proof(request: HttpRequest) -> None:
    """The citizen is done; the next person at this screen must prove anew."""
    request.session.pop(PROVED, None)
