"""Straight to a matter: by its number as it was typed, or by the whole name or telephone of a petitioner."""

from datetime import date

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError, Refused
from huiyin.kernel.numbers import tidy_number
from huiyin.matters import queries as matters
from huiyin.people import queries as people

_LONGEST_NAME = 30


def by_number(actor: Actor, typed: str, *, on: date) -> str:
    """The number of the matter that the typed number leads to; empty where it is none, or none in sight."""
    try:
        return matters.case_file(actor, tidy_number(typed), on=on).number
    except HuiyinError:
        return ""


def by_name(actor: Actor, typed: str, *, on: date) -> tuple[matters.RegisterRow, ...]:
    """Matters in sight whose petitioner has exactly this name or telephone; found by the blind index alone."""
    ids = _petitioners(typed.strip())
    if not ids:
        return ()
    wanted = matters.RegisterFilter(petitioner_ids=ids)
    return matters.register_page(actor, wanted, on=on).rows


def _petitioners(typed: str) -> tuple[int, ...]:
    if not typed or len(typed) > _LONGEST_NAME:
        return ()
    try:
        if sum(sign.isdecimal() for sign in typed) >= 5:
            return people.find(phone=typed)
        return people.find(name=typed)
    except Refused:
        return ()
