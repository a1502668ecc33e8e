"""What the scenarios share: somebody who comes, and what each of them reads."""

from datetime import datetime
from typing import Any

from huiyin.intake.actions import Submission, file
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters import queries
from huiyin.matters.factories import Case, Cast

AT = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)


def comes(cast: Cast, text: str, *, by: Actor | None = None, at: datetime = AT, **said: Any) -> Case:
    """Somebody brings something, by the web if nothing else is said; the case begins."""
    given = {"channel": "web", "place_id": cast.city.places["d1-s1-c1"]} | said
    made = file(Submission(text=text, **given), by=by or Actor.citizen(), at=at)
    return Case(cast=cast, registered=made, at=at)


def case_file(case: Case, seat: str) -> queries.CaseFile:
    """The case file as a seat reads it now."""
    return queries.case_file(case.cast[seat], case.registered.number, on=case.at.date())


def tracked(case: Case) -> queries.Tracking:
    """What the citizen reads now."""
    return queries.tracking(case.citizen, on=case.at.date())


def queue(cast: Cast, seat: str | Actor, case: Case, tab: str = "all") -> list[str]:
    """The numbers in a seat's work list on the day of a case."""
    actor = cast[seat] if isinstance(seat, str) else seat
    return [row.number for row in queries.work_list(actor, on=case.at.date(), tab=tab).rows]


def numbers(case: Case) -> list[str]:
    """The case's own number, as lists compare with it."""
    return [case.registered.number]
