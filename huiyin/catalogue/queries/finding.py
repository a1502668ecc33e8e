"""Items of the catalogue found by what a citizen says in plain words."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from huiyin.catalogue.queries.current import shown
from huiyin.catalogue.rules.catalogue import Catalogue
from huiyin.catalogue.rules.entries import Item
from huiyin.kernel import clock
from huiyin.kernel.phrases import PhraseFinder

_LONGEST_TEXT = 3000
_LEAST = 3.0
_ASKED = 2.0
"""What two signs in a row of the request itself weigh, shared by all items that have them."""


def find_items(text: str, limit: int = 5, *, on: date | None = None) -> tuple[Item, ...]:
    """The items that a text most likely asks for, best first; empty when nothing points to one.

    By their everyday words and by the words of the request; only items that may be shown on the day are found.
    """
    here = shown(on or clock.today())
    finder, owners = _index(here)
    scores: defaultdict[str, float] = defaultdict(float)
    for phrase in finder.find("".join(text[:_LONGEST_TEXT].split())):
        known = owners[phrase]
        for code, weight in known.items():
            scores[code] += weight / len(known)
    fitting = [code for code, score in scores.items() if score >= _LEAST]
    return tuple(here.items[code] for code in sorted(fitting, key=lambda code: (-scores[code], code))[:limit])


@lru_cache(maxsize=4)
def _index(catalogue: Catalogue) -> tuple[PhraseFinder, dict[str, dict[str, float]]]:
    owners: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for item in catalogue.items.values():
        for phrase, weight in _phrases(item):
            owners[phrase][item.code] = max(weight, owners[phrase].get(item.code, 0))
    return PhraseFinder(owners), dict(owners)


def _phrases(item: Item) -> Iterable[tuple[str, float]]:
    """Everyday words by their length, and each two signs of the request."""
    asked = item.request
    yield from ((word, float(2 * len(word))) for word in item.words if len(word) > 1)
    yield from ((asked[at : at + 2], _ASKED) for at in range(len(asked) - 1))
