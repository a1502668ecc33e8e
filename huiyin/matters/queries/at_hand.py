"""A case at hand: its file and what may be done with it now, read together."""

from datetime import datetime

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters.queries.case_file import CaseFile, case_seen, look_at
from huiyin.matters.queries.offers import Offer, offers_seen


def case_at_hand(actor: Actor, number: str, *, at: datetime) -> tuple[CaseFile, dict[int, tuple[Offer, ...]]]:
    """Return the case file under any citizen's number and, by claim, what the actor may do; each row is read once.

    Raises `NotFound` where the matter may not be seen.
    """
    on = day_of(at)
    look = look_at(actor, number, on=on)
    return case_seen(actor, look, on=on), offers_seen(actor, look, at=at)
