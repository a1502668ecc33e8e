"""Learning from what an office confirmed: the newest claims as matters tell them, to the modules that learn."""

from datetime import datetime

from huiyin.catalogue.actions.keep_learned import Outcome
from huiyin.catalogue.actions.learn_classes import Confirmed, learn_classes
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters import queries as matters
from huiyin.routing.actions.learn_units import Routed, learn_units

MOST = 20_000
"""The newest claims tell how an office sorts now; more would take longer than five minutes."""


def learn_fields(*, by: Actor, at: datetime, most: int = MOST) -> Outcome:
    """Learn the field of contents. Raises Refused "learn.too_few" where too little was confirmed."""
    history = [
        Confirmed(one.text, one.field_code, one.received_on) for one in matters.confirmed_fields(most=most)
    ]
    return learn_classes(history, by=by, at=at)


def learn_who_handles(*, by: Actor, at: datetime, most: int = MOST) -> Outcome:
    """Learn the unit. Raises Refused "learn.too_few" where too little was accepted."""
    history = [
        Routed(one.text, one.unit_id, one.received_on, one.place_id, one.field_code, one.moved)
        for one in matters.routed_claims(most=most)
    ]
    return learn_units(history, by=by, at=at, on=day_of(at))
