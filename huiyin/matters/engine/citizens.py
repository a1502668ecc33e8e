"""The citizens of a claim as an office names them: by the register number of the arrival of each (U29)."""

from collections.abc import Callable, Iterable

from huiyin.matters.engine.declare import Field, FieldKind
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival


def is_office(work: Work) -> bool:
    """Say whether somebody acts for the citizen: what was written and when must then be told."""
    return work.by.kind != "citizen"


def office_chooses(work: Work) -> bool:
    """Say whether there is a citizen to choose: a citizen acts for oneself, and never reads others' numbers."""
    return is_office(work) and len(work.arrivals) > 1


def choices(arrivals: Iterable[Arrival]) -> tuple[tuple[str, str], ...]:
    """Return the numbers to choose from."""
    return tuple((each.number, each.number) for each in arrivals)


def field(label: str, *, options: Callable[[Work], tuple[tuple[str, str], ...]], help_text: str) -> Field:
    """Return the field in which an office names a citizen; what it means to name none, its help says."""
    return Field(
        name="number", label=label, kind=FieldKind.CHOICE, required=False, options=options, help=help_text
    )


def named(work: Work, arrivals: Iterable[Arrival]) -> list[Arrival]:
    """Return the one whose number was chosen; all of them where none was."""
    number = work.values["number"]
    return [each for each in arrivals if number in (None, each.number)]
