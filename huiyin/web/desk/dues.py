"""A limit in words and colour."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from huiyin.deadlines.colour import LISTED, Colour
from huiyin.matters import queries as matters
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.say import say


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


LISTED_CHIP = Chip(LISTED, Colour.RED.value)
"""For a matter under listed supervision that has no limit running."""


def due_chip(due: matters.DueView, *, is_listed: bool = False) -> Chip:
    """The days left, as the matter itself counts them; of a matter under listed supervision always red (S-15)."""
    if is_listed and not due.is_window:
        return Chip(_("挂牌督办，%(words)s") % {"words": say(due.words)}, Colour.RED.value)
    return Chip(due.words, due.colour.value)


def due_line(due: matters.DueView, *, is_listed: bool = False) -> DueLine:
    """The limit as a page shows it."""
    return DueLine(
        label=due.label,
        since=due.started_on,
        alarm=due.rolled if due.is_window else due.strict,
        last=due.rolled,
        rolls=due.rolled != due.strict and not due.is_window,
        chip=due_chip(due, is_listed=is_listed),
        extended=due.extended,
        petitioners=due.for_petitioner,
    )
