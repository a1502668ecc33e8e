"""Every citation of law in the data of this module, and what of the catalogue stands on proven ones alone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from huiyin.catalogue.rules.bases import FORMER
from huiyin.catalogue.rules.catalogue import GENERAL, Catalogue, load_catalogue, shared_limits, shipped_on
from huiyin.catalogue.rules.citations import Cited, cited_row, prove, spans
from huiyin.catalogue.rules.entries import DRAFT, Item, Path, PathLimit
from huiyin.catalogue.rules.laws import days_of_change, unchanged_since
from huiyin.catalogue.rules.profiles import profile_codes
from huiyin.catalogue.rules.reading import read


def all_citations(on: date) -> tuple[Cited, ...]:
    """Every citation of a day that came with the platform: paths, their limits, items, rules, local profiles."""
    return (*_of_shared(), *citations_of(shipped_on(on)), *_of_bases(), *_of_profiles())


def days_ahead(after: date) -> tuple[date, ...]:
    """The later days known today on which a law or an entry changes, and all has to be proven anew."""
    entries = {one.since for one in load_catalogue().later if one.since > after}
    return tuple(sorted(entries | days_of_change(after)))


def citations_of(catalogue: Catalogue) -> tuple[Cited, ...]:
    """The citations of paths and items that are no drafts; shared limits are not theirs."""
    paths = (path for path in catalogue.paths.values() if path.state != DRAFT)
    items = (item for item in catalogue.items.values() if item.state != DRAFT)
    of_paths = (cited for path in paths for cited in of_path(path))
    return (*of_paths, *(cited for item in items for cited in of_item(item)))


def of_path(path: Path) -> Iterator[Cited]:
    """The words on which a path rests, and those of its own limits."""
    yield Cited(path.file, path.code, path.law, path.article, path.quote)
    for number, limit in enumerate(path.own_limits, 1):
        yield _of_limit(path.file, f"{path.code} limits {number}", limit)


def of_item(item: Item) -> Iterator[Cited]:
    """The words on which an item rests."""
    for number, one in enumerate(item.basis, 1):
        yield Cited(item.file, f"{item.code} basis {number}", one.law, one.article, one.quote)


def proven(catalogue: Catalogue, on: date) -> Catalogue:
    """The part of a catalogue that may be shown on a day: published, each citation proven, no path of it missing."""
    return _proven(catalogue, unchanged_since(on))


@lru_cache(maxsize=32)
def _proven(catalogue: Catalogue, on: date) -> Catalogue:
    shared = _shared_that_hold(on)
    paths = {code: path for code, path in catalogue.paths.items() if _path_holds(path, shared, on)}
    items = {code: item for code, item in catalogue.items.items() if _item_holds(item, paths, on)}
    return replace(catalogue, items=items, paths=paths)


def path_holds(path: Path, on: date) -> bool:
    """Whether a path may be shown on a day; for one alone, where the whole catalogue need not be proven."""
    return _path_holds(path, _shared_that_hold(on), on)


def item_holds(item: Item, paths: Mapping[str, Path], on: date) -> bool:
    """Whether an item may be shown on a day, out of all `paths`; for one alone."""
    own = {code: paths[code] for code in item.paths if code in paths}
    return _item_holds(item, {code: path for code, path in own.items() if path_holds(path, on)}, on)


@lru_cache(maxsize=64)
def _shared_that_hold(on: date) -> frozenset[str]:
    limits = shared_limits().items()
    return frozenset(name for name, limit in limits if not prove(_of_limit("", "", limit), on))


def _path_holds(path: Path, shared: frozenset[str], on: date) -> bool:
    if path.state == DRAFT or not shared.issuperset(path.shared):
        return False
    return all(prove(cited, on) is None for cited in of_path(path))


def _item_holds(item: Item, paths: dict[str, Path], on: date) -> bool:
    if item.state == DRAFT or not paths.keys() >= set(item.paths):
        return False
    return all(prove(cited, on) is None for cited in of_item(item))


def _of_limit(file: str, row: str, limit: PathLimit) -> Cited:
    written = (limit.written,) if limit.written else spans(limit.limit.n, limit.limit.unit)
    return Cited(file, row, limit.law, limit.article, spans=written)


def _of_shared() -> Iterator[Cited]:
    for name, limit in shared_limits().items():
        yield _of_limit(GENERAL, f"shared_limits {name}", limit)


def _of_bases() -> Iterator[Cited]:
    for row in read("bases.json")["bases"]:
        for number, one in enumerate(row["citations"], 1):
            yield cited_row("bases.json", f"{row['rule']} {number}", one, former=one.get("scope") == FORMER)


def _of_profiles() -> Iterator[Cited]:
    for code in profile_codes():
        data = read(f"profiles/{code}.json")
        named = [(f"{part} {key}", row) for part in ("limits", "features") for key, row in data[part].items()]
        for place, row in named:
            if row.get("law"):
                yield cited_row(f"profiles/{code}.json", place, row)
