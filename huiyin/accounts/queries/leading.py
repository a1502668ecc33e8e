"""Who heads a body and who leads the bodies above it: of whom one may take charge of a matter (包案, JZ-21)."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from huiyin.accounts.models import Seat
from huiyin.accounts.queries.facts import SeatFacts, in_force_q, seat_facts
from huiyin.kernel.roles import Role


def leading_seats(path: Sequence[int], on: date) -> tuple[SeatFacts, ...]:
    """The heads of the last body of a path, then the leaders of all, the nearest first; in one statement."""
    heads = Q(unit_id=path[-1], roles__contains=[Role.HEAD.value])
    leaders = Q(unit_id__in=path, roles__contains=[Role.LEADER.value])
    found = [
        seat
        for seat in seat_facts(Seat.objects.filter(in_force_q(on), heads | leaders))
        if seat.gives_rights(on)
    ]
    return tuple(sorted(found, key=lambda seat: (-path.index(seat.unit.id), seat.id)))
