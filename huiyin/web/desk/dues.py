"""A limit in words and colour."""

from dataclasses import dataclass
from datetime import date

from huiyin.matters import queries as matters
from huiyin.web.parts.chips import Chip


@dataclass(frozen=True, kw_only=True)
class DueLine:
    """One running limit. `alarm` is the day counted to, `last` the lawful last day where it rolls on (A-3)."""

    label: str
    since: date
    alarm: date
    last: date
    rolls: bool
    chip: Chip
    extended: int
    petitioners: bool


def due_chip(due: matters.DueView) -> Chip:
    """The days left, as the matter itself counts them."""
    return Chip(due.words, due.colour.value)


def due_line(due: matters.DueView) -> DueLine:
    """The limit as a page shows it."""
    return DueLine(
        label=due.label,
        since=due.started_on,
        alarm=due.rolled if due.for_petitioner else due.strict,
        last=due.rolled,
        rolls=due.rolled != due.strict and not due.for_petitioner,
        chip=due_chip(due),
        extended=due.extended,
        petitioners=due.for_petitioner,
    )
