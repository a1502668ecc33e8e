"""The whole catalogue put together from its files: classes, items and paths, with every fault that is in them."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import Any

from huiyin.catalogue.rules import cross
from huiyin.catalogue.rules.dated import change_faults, later_rows
from huiyin.catalogue.rules.entries import DRAFT, CatalogueClass, Item, Later, Path, PathLimit
from huiyin.catalogue.rules.faults import Fault
from huiyin.catalogue.rules.item_rows import read_class, read_item
from huiyin.catalogue.rules.path_rows import read_limit, read_path
from huiyin.catalogue.rules.reading import DATA, must, read

GENERAL = "paths.json"


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Classes, items and paths by code. What has a fault is not in it but named in `faults`.

    `later` are entries that take the place of others on a day known beforehand, the earliest first; see `of_day`.
    Two are the same only if they are one, so that what is derived from a catalogue can be kept beside it.
    """

    classes: Mapping[str, CatalogueClass]
    items: Mapping[str, Item]
    paths: Mapping[str, Path]
    faults: tuple[Fault, ...] = ()
    later: tuple[Later, ...] = ()


@dataclass(frozen=True)
class Piece:
    """What one file gave, before it is put beside the others."""

    classes: tuple[CatalogueClass, ...] = ()
    items: tuple[Item, ...] = ()
    paths: tuple[Path, ...] = ()
    faults: tuple[Fault, ...] = ()
    later: tuple[Later, ...] = ()


@cache
def load_catalogue() -> Catalogue:
    """The catalogue as it came with the platform; its faults are all there. `shipped_on` gives that of a day."""
    return put_together([read_general(), *map(_class_file, class_codes())])


def shipped_on(on: date) -> Catalogue:
    """The catalogue as it came with the platform, with the changes that have begun by a day."""
    return of_day(load_catalogue(), on)


def of_day(catalogue: Catalogue, on: date) -> Catalogue:
    """A catalogue with those of its later entries that have begun by a day; always the same one for the same day."""
    begun = sum(one.since <= on for one in catalogue.later)
    return _changed(catalogue, begun) if begun else catalogue


@lru_cache(maxsize=8)
def _changed(catalogue: Catalogue, begun: int) -> Catalogue:
    entries = [one.entry for one in catalogue.later[:begun]]
    items = {one.code: one for one in entries if isinstance(one, Item)}
    paths = {one.code: one for one in entries if isinstance(one, Path)}
    return replace(catalogue, items={**catalogue.items, **items}, paths={**catalogue.paths, **paths})


@cache
def class_codes() -> tuple[str, ...]:
    """The codes of the classes in their order."""
    return tuple(read("classes.json")["order"])


@cache
def shared_limits() -> dict[str, PathLimit]:
    """The limits that many paths have, by name. Raises ValueError for a faulty one."""
    found: dict[str, PathLimit] = {}
    for name, row in read(GENERAL)["shared_limits"].items():
        limit, faults = read_limit(row, GENERAL, f"shared_limits {name}")
        must(limit is not None, name, "；".join(map(str, faults)))
        found |= {name: limit} if limit else {}
    return found


def put_together(pieces: Iterable[Piece]) -> Catalogue:
    """One catalogue of many pieces, the first of two with one code being kept and the other refused."""
    pieces = list(pieces)
    classes, twice_class = cross.by_code(one for piece in pieces for one in piece.classes)
    paths, twice_path = cross.by_code(one for piece in pieces for one in piece.paths)
    items, twice_item = cross.by_code(one for piece in pieces for one in piece.items)
    own = [fault for piece in pieces for fault in piece.faults]
    later = sorted((one for piece in pieces for one in piece.later), key=lambda one: one.since)
    whole = Catalogue(classes, items, paths, later=tuple(later))
    between = _between(whole)
    wrong = {fault.row for fault in between}
    faults = (*own, *twice_class, *twice_path, *twice_item, *between)
    return Catalogue(
        classes,
        {code: item for code, item in items.items() if code not in wrong},
        {code: path for code, path in paths.items() if code not in wrong},
        faults,
        tuple(one for one in later if one.entry.code not in wrong),
    )


def _between(whole: Catalogue) -> tuple[Fault, ...]:
    """The faults between entries, at first and after each change."""
    days = dict.fromkeys((date.min, *(one.since for one in whole.later)))
    each = (of_day(whole, day) for day in days)
    return tuple(dict.fromkeys(fault for one in each for fault in cross.between(one.items, one.paths)))


def read_general() -> Piece:
    """The paths that are no single class's own."""
    return _piece((), [], read(GENERAL)["paths"], GENERAL, "")


def read_class_data(data: Any, file: str) -> Piece:
    """A class with its paths and items."""
    if not isinstance(data, dict):
        return Piece(faults=(Fault(file, "文件", "内容应为一个类别（JSON 对象），请按导出的格式填写"),))
    head, faults = read_class(data, file)
    code = str(data.get("code") or "")
    rows = {key: _dicts(data, key) for key in ("items", "paths")}
    piece = _piece((head,) if head else (), rows["items"], rows["paths"], file, code)
    broken = [Fault(file, key, "应为若干行，请改正") for key in rows if len(rows[key]) != _count(data, key)]
    return replace(piece, faults=(*faults, *broken, *piece.faults))


def read_class_text(text: str, file: str) -> Piece:
    """A class file's text; what is no JSON is refused with its line."""
    try:
        return read_class_data(json.loads(text), file)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        return Piece(faults=(Fault(file, f"第{line}行", "不是有效的 JSON，请检查括号、引号和逗号"),))


def _class_file(code: str) -> Piece:
    place = DATA / "catalogue" / f"{code}.json"
    return read_class_text(place.read_text(encoding="utf-8"), place.name) if place.is_file() else Piece()


def _dicts(data: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    value = data.get(key)
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _count(data: Mapping[str, Any], key: str) -> int:
    value = data.get(key, [])
    return len(value) if isinstance(value, list) else -1


Read = Callable[[dict[str, Any]], tuple[Any, list[Fault]]]


def _piece(
    classes: tuple[CatalogueClass, ...],
    item_rows: list[dict[str, Any]],
    path_rows: list[dict[str, Any]],
    file: str,
    code: str,
) -> Piece:
    def item_of(row: dict[str, Any]) -> tuple[Item | None, list[Fault]]:
        return read_item(row, file, code)

    def path_of(row: dict[str, Any]) -> tuple[Path | None, list[Fault]]:
        path, faults = read_path(row, file, code or str(row.get("class") or ""), shared_limits())
        return path, faults if row.get("state") != DRAFT else []

    items, item_faults = _read_all(item_rows, item_of)
    paths, path_faults = _read_all(path_rows, path_of)
    both = [*_later(item_rows, item_of, file), *_later(path_rows, path_of, file)]
    later = tuple(one for one, _faults in both if one is not None)
    later_faults = [fault for _one, each in both for fault in each]
    return Piece(classes, items, paths, (*item_faults, *path_faults, *later_faults), later)


def _read_all(rows: Iterable[dict[str, Any]], read_one: Read) -> tuple[tuple[Any, ...], list[Fault]]:
    both = [read_one(row) for row in rows]
    return tuple(one for one, _faults in both if one is not None), [
        fault for _one, each in both for fault in each
    ]


def _later(
    rows: Iterable[dict[str, Any]], read_one: Read, file: str
) -> Iterator[tuple[Later | None, list[Fault]]]:
    for row in rows:
        name = str(row.get("code") or row.get("id") or "")
        yield None, list(change_faults(row, file, name))
        for since, changed in later_rows(row):
            entry, faults = read_one(changed)
            told = [replace(fault, row=f"{fault.row}（{since}起）") for fault in faults]
            yield (Later(since, entry) if entry else None), told
