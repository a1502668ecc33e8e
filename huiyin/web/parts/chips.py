"""Chips: a state in words with a colour and a shape, so that the colour is never alone."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from huiyin.catalogue import queries as catalogue
from huiyin.web.parts.days import days_left_words

Tone = Literal["green", "blue", "yellow", "red", "grey"]


@dataclass(frozen=True)
class Chip:
    """A short state; `text` says it all, `tone` only underlines it."""

    text: str
    tone: Tone = "grey"


def deadline_chip(due: date, *, on: date) -> Chip:
    """Days left until a due day, in the four colours and by the thresholds of the place (S-15)."""
    now = catalogue.day_standing(due, on=on)
    return Chip(days_left_words(now.days), now.colour.value)
