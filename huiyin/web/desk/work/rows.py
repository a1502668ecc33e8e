"""The work list as its page shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from huiyin.kernel.text import shorten
from huiyin.matters import queries as matters
from huiyin.supervision import queries as supervision
from huiyin.web.desk.dues import LISTED_CHIP, due_chip
from huiyin.web.desk.names import place_name, unit_name
from huiyin.web.parts.chips import Chip

SHOWN = 60
"""Signs of a title that a row shows."""


@dataclass(frozen=True, kw_only=True)
class Tab:
    """One tab with the number of claims behind it."""

    key: str
    label: str
    count: int
    current: bool


@dataclass(frozen=True, kw_only=True)
class Row:
    """One claim."""

    url: str
    claim_id: int
    number: str
    ordinal: int
    title: str
    state: str
    class_label: str
    received_at: datetime
    place: str
    unit: str
    repeated: bool
    people_count: int
    due_label: str
    due_day: date | None
    due: Chip | None
    lane: str
    lane_day: date | None
    lacks_leader: bool
    unserved_since: date | None
    unserved_days: int


def tabs(labels: Iterable[tuple[str, str]], counts: Mapping[str, int], current: str) -> tuple[Tab, ...]:
    """The tabs in order."""
    return tuple(
        Tab(key=key, label=label, count=counts.get(key, 0), current=key == current) for key, label in labels
    )


def rows(found: Iterable[matters.WorkRow], *, on: date) -> tuple[Row, ...]:
    """The rows in order; what is under listed supervision says so."""
    shown = list(found)
    listed = supervision.listed_among({one.matter_id for one in shown})
    return tuple(_row(one, on, is_listed=one.matter_id in listed) for one in shown)


def _due(one: matters.WorkRow, *, is_listed: bool) -> Chip | None:
    if one.due is None:
        return LISTED_CHIP if is_listed else None
    return due_chip(one.due, is_listed=is_listed)


def _row(one: matters.WorkRow, on: date, *, is_listed: bool) -> Row:
    return Row(
        url=f"{reverse('desk:case', args=[one.number])}#claim-{one.claim_id}",
        claim_id=one.claim_id,
        number=one.number,
        ordinal=one.ordinal,
        title=shorten(one.title, SHOWN),
        state=one.state_label,
        class_label=one.class_label,
        received_at=one.received_at,
        place=place_name(one.place_id),
        unit=unit_name(one.unit_id),
        repeated=not one.is_initial,
        people_count=one.people_count,
        due_label=one.due.label if one.due else "",
        due_day=one.due.strict if one.due else None,
        due=_due(one, is_listed=is_listed),
        lane=one.lane.label if one.lane else "",
        lane_day=one.lane.day if one.lane else None,
        lacks_leader=bool(one.lane and one.lane.lacks_leader),
        unserved_since=one.unserved_since,
        unserved_days=(on - one.unserved_since).days if one.unserved_since else 0,
    )
