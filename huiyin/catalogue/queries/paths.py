"""Statutory paths (法定途径) as other modules ask for them."""

from datetime import date
from functools import lru_cache
from itertools import zip_longest

from huiyin.catalogue.queries.current import entry_of, shown, standing
from huiyin.catalogue.queries.editions import held_editions
from huiyin.catalogue.queries.suggesting import suggest_items
from huiyin.catalogue.rules.catalogue import Catalogue
from huiyin.catalogue.rules.cited import path_holds
from huiyin.catalogue.rules.editions import Kind
from huiyin.catalogue.rules.entries import DRAFT, Path
from huiyin.catalogue.rules.paths import PathFinder


def path(code: str, *, on: date | None = None, version: int | None = None) -> Path | None:
    """A statutory path by its code, such as HR-01 or LD-P01; None for an unknown one and for a draft.

    With a version the one that a matter was led into, whatever was published since; with a day the one of that
    day; with neither the newest that was published.
    """
    if version:
        kept = held_editions().numbered(Kind.PATH, code, version)
        found = entry_of(kept) if kept else None
        return found if isinstance(found, Path) else None
    found = standing(on).paths.get(code)
    return found if found and found.state != DRAFT else None


def path_shown(code: str, *, on: date) -> Path | None:
    """A path that may be shown on a day, each of its citations proven; None for any other."""
    found = standing(on).paths.get(code)
    return found if found and path_holds(found, on) else None


def paths(class_code: str | None = None, *, on: date | None = None) -> tuple[Path, ...]:
    """All paths, or those of one class; with a day those that may be shown on it."""
    here = shown(on) if on else standing()
    found = (one for one in here.paths.values() if one.state != DRAFT)
    return tuple(one for one in found if class_code in (None, one.class_code))


def find_paths(text: str, limit: int = 5, *, on: date, whole: bool = True) -> tuple[Path, ...]:
    """The paths that a text most likely asks for, best first; empty when no word of it points to one.

    In turn the usual paths of the items that are suggested, and those found by their own words and by those of the
    items that they serve. `whole` as in `suggest_items`.
    """
    here = shown(on)
    suggested = [one.path.code for one in suggest_items(text, on=on, whole=whole)]
    in_turn = (code for both in zip_longest(suggested, _finder(here).find(text, limit)) for code in both)
    codes = dict.fromkeys(code for code in in_turn if code in here.paths)
    return tuple(here.paths[code] for code in codes)[:limit]


@lru_cache(maxsize=4)
def _finder(catalogue: Catalogue) -> PathFinder:
    paths = [one for one in catalogue.paths.values() if one.state != DRAFT]
    items = [one for one in catalogue.items.values() if one.state != DRAFT]
    return PathFinder.of(paths, items)
