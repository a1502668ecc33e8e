"""Chips: a state in words with a colour and a shape, so that the colour is never alone."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from huiyin.web.parts.days import days_left_words

Tone = Literal["green", "blue", "yellow", "red", "grey"]


@dataclass(frozen=True)
class Chip:
    """A short state; `text` says it all, `tone` only underlines it."""

    text: str
    tone: Tone = "grey"


def deadline_chip(due: date, *, on: date, working_left: int | None = None) -> Chip:
    """Days left until a due day.

    Colours of the matter by remaining time: green in time, blue at most ten days, yellow at most three working
    days (calendar days where the working days are not known), red overdue.
    """
    days = (due - on).days
    return Chip(days_left_words(days), _tone(days, days if working_left is None else working_left))


def _tone(days: int, working: int) -> Tone:
    if days < 0:
        return "red"
    if working <= 3:
        return "yellow"
    return "blue" if days <= 10 else "green"
