"""Notices about recommendations; of one on duty they reach single seats that may see it, and say nothing of whom."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Literal

from huiyin.accounts import queries as accounts
from huiyin.kernel.clock import day_of
from huiyin.kernel.roles import Role
from huiyin.post import actions as post
from huiyin.supervision.models import Recommendation
from huiyin.supervision.permissions import CONFIDED
from huiyin.supervision.queries.recommendations.events import events_of_advice
from huiyin.supervision.rules.recommending import ADVICE_LABELS, Advice
from huiyin.supervision.visibility import advice_seen
from huiyin.units import queries as units


def tell_addressee(row: Recommendation, template: str, until: date, *, at: datetime) -> None:
    """Tell the addressee of the recommendation, or of what is asked about it."""
    _tell(row, row.unit_id, CONFIDED, template, {"until": until}, at)


def tell_writer(row: Recommendation, *, at: datetime) -> None:
    """Tell the office that it was answered."""
    words = {} if row.kind == Advice.DUTY else {"unit": units.unit(row.unit_id).name}
    _tell(row, row.office_id, (Role.SUPERVISOR,), "unit_recommendation_answered", words, at)


def _tell(
    row: Recommendation,
    unit_id: int,
    roles: tuple[Role, ...],
    template: str,
    words: Mapping[str, object],
    at: datetime,
) -> None:
    named: dict[str, object] = {"recommendation": ADVICE_LABELS[Advice(row.kind)]}
    count = len(events_of_advice([row.pk])[row.pk])
    for kind, to in _hearers(row, unit_id, roles, day_of(at)):
        key = f"advice:{row.pk}:{template}:{count}:{kind[0]}{to}"
        post.tell((kind, to), template, named | dict(words), key=key, at=at)


def _hearers(
    row: Recommendation, unit_id: int, roles: tuple[Role, ...], on: date
) -> Iterator[tuple[Literal["unit", "seat"], int]]:
    if row.kind != Advice.DUTY:
        yield "unit", unit_id
        return
    seats = {seat.id: seat for role in roles for seat in accounts.seats_in(unit_id, role, on)}
    for seat in seats.values():
        if advice_seen(accounts.actor_for(seat.account_id, seat.id, on), on).filter(pk=row.pk).exists():
            yield "seat", seat.id
