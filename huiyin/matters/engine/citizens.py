"""The citizens of a claim as an office names them: by the register number of the arrival of each (U29)."""

from collections.abc import Iterable

from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival


def office_chooses(work: Work) -> bool:
    """Say whether there is a citizen to choose: a citizen acts for oneself, and never reads others' numbers."""
    return work.by.kind != "citizen" and len(work.arrivals) > 1


def choices(arrivals: Iterable[Arrival]) -> tuple[tuple[str, str], ...]:
    """Return the numbers to choose from."""
    return tuple((each.number, each.number) for each in arrivals)


def named(work: Work, arrivals: Iterable[Arrival]) -> list[Arrival]:
    """Return the one whose number was chosen; all of them where none was."""
    number = work.values["number"]
    return [each for each in arrivals if number in (None, each.number)]
