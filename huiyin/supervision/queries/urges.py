"""Urgings: that the unit was urged and on which day it did something since, for the citizen and for the unit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.clock import day_of
from huiyin.matters import queries as matters
from huiyin.matters.queries import Tracking
from huiyin.supervision.models import Urge
from huiyin.supervision.rules.rungs import answer_day

SHOWN = 20
"""Urgings of a case that are looked at."""


@dataclass(frozen=True, kw_only=True)
class UrgeView:
    """How urging stands for one claim.

    `owed_by` is the unit that owes the next step, None where nobody does. `urged_on` is the last time, `answered_on`
    the day of the unit's first public step since, and until `again_from` the unit is not urged again.
    """

    owed_by: int | None
    unit_id: int | None = None
    urged_on: date | None = None
    answered_on: date | None = None
    again_from: date | None = None

    def first_day(self, on: date) -> date | None:
        """The first day from a day on on which the citizen may urge; None while no unit owes a step."""
        return max(on, self.again_from or on) if self.owed_by is not None else None

    def may_urge(self, on: date) -> bool:
        """Whether the citizen may urge on a day."""
        return self.first_day(on) == on


@dataclass(frozen=True, kw_only=True)
class Urged:
    """One urging as the unit sees it: nothing of who urged. `answered_on` as for the citizen, None without a step."""

    claim_id: int
    unit_id: int
    on: date
    answered_on: date | None


def urged(case: matters.CaseFile) -> tuple[Urged, ...]:
    """The newest urgings of a case that is in hand; several people who urge on one day are one."""
    rows = Urge.objects.filter(claim_id__in=[claim.id for claim in case.claims]).order_by("-on", "id")
    found = {(row.claim_id, row.unit_id, row.on): row for row in reversed(rows[:SHOWN])}
    steps = [step for step in case.steps if step["verb"] in _told()] if found else []
    return tuple(
        Urged(claim_id=row.claim_id, unit_id=row.unit_id, on=row.on, answered_on=_answered(row, steps))
        for row in reversed(found.values())
    )


@cache
def _told() -> frozenset[str]:
    """What a citizen is told of; work inside and between offices answers nobody."""
    return frozenset(card.verb for card in matters.action_cards() if not card.internal)


def urge_days() -> int:
    """Working days that a unit has before it is urged again."""
    return catalogue.profile().watch.urge_days


def again_from(urged_on: date) -> date:
    """The first day on which a unit urged on a day may be urged again."""
    return answer_day(urged_on, catalogue.calendar(), days=urge_days())


def urges_of(tracked: Tracking) -> dict[int, UrgeView]:
    """By claim how urging stands for the citizen whose matter this is."""
    last = {row.claim_id: row for row in Urge.objects.filter(arrival_id=tracked.arrival_id).order_by("id")}
    return {
        claim.id: _view(
            next((due.unit_id for due in claim.dues if due.unit_id), None), last.get(claim.id), tracked.steps
        )
        for claim in tracked.claims
    }


def _view(owed_by: int | None, last: Urge | None, steps: Iterable[dict[str, object]]) -> UrgeView:
    if last is None:
        return UrgeView(owed_by=owed_by)
    return UrgeView(
        owed_by=owed_by,
        unit_id=last.unit_id,
        urged_on=last.on,
        answered_on=_answered(last, steps),
        again_from=again_from(last.on),
    )


def _answered(last: Urge, steps: Iterable[dict[str, object]]) -> date | None:
    for step in steps:
        at = step["at"]
        if (
            isinstance(at, datetime)
            and at > last.at
            and step["unit_id"] == last.unit_id
            and step["arrival_id"] is None
        ):
            return day_of(at)
    return None
