"""Items of the catalogue found by what a citizen says in plain words."""

from datetime import date

from huiyin.catalogue.queries.current import shown
from huiyin.catalogue.queries.suggesting import likely_items
from huiyin.catalogue.rules.entries import Item
from huiyin.catalogue.rules.suggested import calibration

# Beside the best, what agrees less than a third as well only distracts.
_PART_OF_BEST = 0.3


def find_items(text: str, limit: int = 5, *, on: date) -> tuple[Item, ...]:
    """The items that agree best with what was typed, best first; empty when nothing points to one.

    For somebody who looks through what is found: unlike a suggestion it shows what is unlikely too. Only items that
    may be shown on the day are found.
    """
    found = likely_items(text, limit, on=on)
    least = max(calibration().least_strength, _PART_OF_BEST * found[0].strength) if found else 0.0
    here = shown(on)
    return tuple(here.items[one.code] for one in found if one.strength >= least)
