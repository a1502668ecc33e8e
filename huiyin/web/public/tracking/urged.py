"""Urging as the citizen's page shows it."""

from dataclasses import dataclass
from datetime import date

from huiyin.supervision import queries as supervision
from huiyin.units import queries as units


@dataclass(frozen=True, kw_only=True)
class Urged:
    """Who was urged and when, when it did something since, from when one may again; whether one may now, and whom."""

    unit: str
    on: date | None
    answered_on: date | None
    again_from: date | None
    may: bool
    owed_by: str
    days: int


def urged(view: supervision.UrgeView | None, on: date) -> Urged | None:
    """How it stands on a day; nothing where nobody was urged and nobody can be."""
    if view is None or (view.urged_on is None and view.owed_by is None):
        return None
    may = view.may_urge(on)
    return Urged(
        unit=_name(view.unit_id),
        on=view.urged_on,
        answered_on=view.answered_on,
        again_from=view.again_from if view.owed_by and not may else None,
        may=may,
        owed_by=_name(view.owed_by),
        days=supervision.urge_days(),
    )


def _name(unit_id: int | None) -> str:
    return units.unit(unit_id).name if unit_id else ""
