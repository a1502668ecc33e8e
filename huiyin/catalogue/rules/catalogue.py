"""The whole catalogue put together from its files: classes, items and paths, with every fault that is in them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from huiyin.catalogue.rules import cross
from huiyin.catalogue.rules.entries import DRAFT, CatalogueClass, Item, Path, PathLimit
from huiyin.catalogue.rules.faults import Fault
from huiyin.catalogue.rules.item_rows import read_class, read_item
from huiyin.catalogue.rules.path_rows import read_limit, read_path
from huiyin.catalogue.rules.reading import DATA, must, read

GENERAL = "paths.json"


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Classes, items and paths by code. What has a fault is not in it but named in `faults`.

    Two are the same only if they are one, so that what is derived from a catalogue can be kept beside it.
    """

    classes: Mapping[str, CatalogueClass]
    items: Mapping[str, Item]
    paths: Mapping[str, Path]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Piece:
    """What one file gave, before it is put beside the others."""

    classes: tuple[CatalogueClass, ...] = ()
    items: tuple[Item, ...] = ()
    paths: tuple[Path, ...] = ()
    faults: tuple[Fault, ...] = ()


@cache
def load_catalogue() -> Catalogue:
    """The catalogue as it came with the platform; its faults are all there."""
    return put_together([read_general(), *map(_class_file, class_codes())])


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
    between = cross.between(items, paths)
    wrong = {fault.row for fault in between}
    good = {code: item for code, item in items.items() if code not in wrong}
    faults = (*own, *twice_class, *twice_path, *twice_item, *between)
    return Catalogue(classes, good, {c: p for c, p in paths.items() if c not in wrong}, faults)


def read_general() -> Piece:
    """The paths that are no single class's own."""
    return _piece((), (), read(GENERAL)["paths"], GENERAL, "")


def read_class_data(data: Any, file: str) -> Piece:
    """A class with its paths and items."""
    if not isinstance(data, dict):
        return Piece(faults=(Fault(file, "文件", "内容应为一个类别（JSON 对象），请按导出的格式填写"),))
    head, faults = read_class(data, file)
    code = str(data.get("code") or "")
    rows = {key: _dicts(data, key) for key in ("items", "paths")}
    piece = _piece((head,) if head else (), rows["items"], rows["paths"], file, code)
    broken = [Fault(file, key, "应为若干行，请改正") for key in rows if len(rows[key]) != _count(data, key)]
    return Piece(piece.classes, piece.items, piece.paths, (*faults, *broken, *piece.faults))


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


def _piece(
    classes: tuple[CatalogueClass, ...],
    item_rows: Iterable[dict[str, Any]],
    path_rows: Iterable[dict[str, Any]],
    file: str,
    code: str,
) -> Piece:
    items = [read_item(row, file, code) for row in item_rows]
    paths = [
        (path, faults if row.get("state") != DRAFT else [])
        for row in path_rows
        for path, faults in [read_path(row, file, code or str(row.get("class") or ""), shared_limits())]
    ]
    return Piece(classes, tuple(_some(items)), tuple(_some(paths)), (*_faults(items), *_faults(paths)))


def _some(read_rows: Iterable[tuple[Any, list[Fault]]]) -> Iterator[Any]:
    return (one for one, _faults in read_rows if one is not None)


def _faults(read_rows: Iterable[tuple[Any, list[Fault]]]) -> Iterator[Fault]:
    return (fault for _one, faults in read_rows for fault in faults)
