"""A word of new alerts to the seats that watch over their places: what and where, and nobody's name."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from huiyin.accounts import queries as accounts
from huiyin.analysis.models import TrendAlert
from huiyin.analysis.queries.hot.sight import alert_matters
from huiyin.kernel.clock import day_of
from huiyin.kernel.roles import Role
from huiyin.post import actions as post
from huiyin.units import queries as units
from huiyin.units.queries import UnitKind

_OVER_PLACES = frozenset({UnitKind.PETITION_OFFICE, UnitKind.GOVERNMENT, UnitKind.STREET_OFFICE})
_WATCH = (Role.SUPERVISOR, Role.LEADER)


def tell_watchers(alerts: Iterable[TrendAlert], *, at: datetime) -> None:
    """Tell each seat once that sees matters of the alert."""
    rows = [
        post.message_row(
            ("seat", seat.id),
            "unit_trend",
            {"place": units.place(alert.place_id).name, "topic": _told(alert.label)},
            key=f"trend:{alert.pk}:{seat.id}",
            at=at,
        )
        for alert in alerts
        for seat in _watching(alert, day_of(at))
    ]
    post.tell_all(rows)


def _told(label: str) -> str:
    """The name of the problem; numbers do not go out with notices."""
    return "同一问题" if any(sign.isdecimal() for sign in label) else label


def _watching(alert: TrendAlert, on: date) -> Iterator[accounts.SeatFacts]:
    for seat in _seats_over(alert.place_id, on):
        actor = accounts.actor_for(seat.account_id, seat.id, on)
        if alert_matters(actor, alert, on).exists():
            yield seat


def _seats_over(place_id: int, on: date) -> Iterable[accounts.SeatFacts]:
    path = units.place(place_id).path
    bodies = [
        unit
        for unit in units.tree()
        if unit.place_id in path and unit.kind in _OVER_PLACES and unit.open_on(on) and not unit.external
    ]
    seats = (seat for unit in bodies for role in _WATCH for seat in accounts.seats_in(unit.id, role, on))
    return {seat.id: seat for seat in seats}.values()
