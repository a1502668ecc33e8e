"""The catalogue as it stands: what came with the platform, with the city's published editions in its place."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from huiyin.catalogue.queries.editions import held_editions
from huiyin.catalogue.rules.catalogue import Catalogue, shipped_on
from huiyin.catalogue.rules.cited import proven
from huiyin.catalogue.rules.editions import EditionFacts, Kind
from huiyin.catalogue.rules.entries import Item, Path
from huiyin.catalogue.rules.item_rows import read_item
from huiyin.catalogue.rules.kept import limits_of
from huiyin.catalogue.rules.path_rows import read_path


def standing(on: date | None = None) -> Catalogue:
    """All classes, items and paths of a day, drafts and unproven ones too; without a day with the newest editions."""
    day = on or date.max
    own, shipped = held_editions().in_force(day), shipped_on(day)
    return _overlaid(shipped, own) if own else shipped


def shown(on: date) -> Catalogue:
    """What may be shown on a day: published, and every citation proven in the law of that day."""
    return proven(standing(on), on)


def entry_of(edition: EditionFacts) -> Item | Path | None:
    """What an edition says, as an item or path; None for one that is not whole."""
    file = f"第{edition.number}版"
    entry: Item | Path | None
    if edition.kind is Kind.ITEM:
        entry, _faults = read_item(edition.content, file, edition.class_code)
    else:
        entry, _faults = read_path(edition.content, file, edition.class_code, limits_of(edition.content))
    return replace(entry, version=edition.number) if entry else None


@lru_cache(maxsize=8)
def _overlaid(base: Catalogue, editions: tuple[EditionFacts, ...]) -> Catalogue:
    """An edition that is no longer whole, such as one that names a limit which is gone, leaves what was there."""
    own = [entry for entry in map(entry_of, editions) if entry is not None]
    items = {one.code: one for one in own if isinstance(one, Item)}
    paths = {one.code: one for one in own if isinstance(one, Path)}
    return replace(base, items={**base.items, **items}, paths={**base.paths, **paths})
