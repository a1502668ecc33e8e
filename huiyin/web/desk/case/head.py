"""The head of a case file: what it is, how old, who answers for it."""

from dataclasses import dataclass
from datetime import date, datetime

from huiyin.accounts import queries as accounts
from huiyin.matters import queries as matters
from huiyin.web.desk.dues import LISTED_CHIP
from huiyin.web.desk.names import channel_name, place_name, unit_name
from huiyin.web.parts.chips import Chip

_URGED = (Chip("群众催办", "yellow"),)
_URGENT = frozenset({"mark_urgent", "report_urgent"})
"""Steps after which a matter is one that may stir many people (T-20): said of what happens, never of a person."""


@dataclass(frozen=True, kw_only=True)
class Answerable:
    """A person who answers for a unit's part, by name of the responsibility (JZ-04)."""

    unit: str
    label: str
    side: str
    name: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Head:
    """The head. `age` counts from the first registration, whoever handled it since (JZ-24)."""

    number: str
    title: str
    state: Chip
    marks: tuple[Chip, ...]
    channel: str
    received_at: datetime
    age: int
    first_on: date
    years: int
    place: str
    registrar: str
    first_unit: str
    joined_into: str
    version: int
    answerable: tuple[Answerable, ...]


def head(case: matters.CaseFile, *, on: date, is_listed: bool = False, is_urged: bool = False) -> Head:
    """The head of a case on a day; one under listed supervision says so first, then one whose citizen urges."""
    return Head(
        number=case.number,
        title=case.title,
        state=Chip(case.state_label, "blue"),
        marks=((LISTED_CHIP,) if is_listed else ()) + (_URGED if is_urged else ()) + _marks(case),
        channel=channel_name(case.channel),
        received_at=case.received_at,
        age=case.age_days,
        first_on=case.first_on,
        years=_years(case.first_on, on),
        place=place_name(case.place_id),
        registrar=unit_name(case.registrar_id),
        first_unit=unit_name(case.first_unit_id),
        joined_into=case.joined_into,
        version=case.version,
        answerable=_answerable(case, on),
    )


def _years(since: date, on: date) -> int:
    """Whole years gone by."""
    return on.year - since.year - ((on.month, on.day) < (since.month, since.day))


def _marks(case: matters.CaseFile) -> tuple[Chip, ...]:
    held = (
        (case.restricted, Chip("检举控告专册", "red")),
        (any(row["verb"] in _URGENT for row in case.steps), Chip("重大紧急", "red")),
        (case.keep_secret, Chip("要求保密", "yellow")),
        (not case.is_initial, Chip("重复信访", "yellow")),
        (case.people_count > 1, Chip(f"{case.people_count}人", "grey")),
    )
    return tuple(chip for holds, chip in held if holds)


def _answerable(case: matters.CaseFile, on: date) -> tuple[Answerable, ...]:
    unit_ids = [claim.unit_id for claim in case.claims if claim.unit_id]
    found = accounts.responsibilities(unit_ids, on)
    return tuple(
        Answerable(
            unit=unit_name(unit_id),
            label=one.label,
            side=one.side_label,
            name=one.seat.display_name,
            title=one.seat.title,
        )
        for unit_id, rows in found.items()
        for one in rows
    )
