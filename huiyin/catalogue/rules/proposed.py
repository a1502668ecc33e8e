"""Rows that somebody proposes, checked beside everything else that stands: all their faults, unproven words too."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from huiyin.catalogue.rules.catalogue import (
    Catalogue,
    Piece,
    of_day,
    put_together,
    read_class_text,
    shared_limits,
)
from huiyin.catalogue.rules.citations import prove_all
from huiyin.catalogue.rules.cited import citations_of
from huiyin.catalogue.rules.editions import Kind
from huiyin.catalogue.rules.entries import Item, Path
from huiyin.catalogue.rules.faults import Fault
from huiyin.catalogue.rules.flat import Misread, unflat
from huiyin.catalogue.rules.item_rows import read_item
from huiyin.catalogue.rules.path_rows import read_path
from huiyin.catalogue.rules.table import Cells, columns, table_rows

T = TypeVar("T")


def check_class_text(text: str, file: str, standing: Catalogue, on: date) -> tuple[Fault, ...]:
    """Everything that is wrong with a class file that is to take the place of what stands for that class."""
    piece = read_class_text(text, file)
    replaced = tuple(f"{one.code}-" for one in piece.classes)
    return check_piece(piece, _without(standing, replaced), on)


def check_piece(piece: Piece, rest: Catalogue, on: date) -> tuple[Fault, ...]:
    """What is wrong with a piece beside the rest, and with the rest because of it."""
    beside = Piece(tuple(rest.classes.values()), tuple(rest.items.values()), tuple(rest.paths.values()))
    found = put_together([beside, piece]).faults
    items = {one.code: one for one in piece.items}
    paths = {one.code: one for one in piece.paths}
    proposed = of_day(Catalogue({}, items, paths, later=piece.later), on)
    cited = prove_all(citations_of(proposed), on)
    unproven = (Fault(one.cited.file, one.cited.row, one.words) for one in cited)
    return (*found, *unproven)


def check_table(
    header: Sequence[str], rows: Iterable[tuple[int, Cells]], file: str, standing: Catalogue, on: date
) -> tuple[Fault, ...]:
    """Everything that is wrong with a table of items or paths, each to take the place of what has its code."""
    kind, keys = columns(header)
    items: list[Item] = []
    paths: list[Path] = []
    faults: list[Fault] = []
    for line in table_rows(keys, rows):
        try:
            row = unflat(kind, line.texts)
        except Misread as misread:
            faults.append(Fault(file, f"第{line.number}行 {line.code}".strip(), str(misread)))
            continue
        class_code = line.code.partition("-")[0]
        if kind is Kind.ITEM:
            item, found = read_item(row, file, class_code)
            items += [item] if item else []
        else:
            path, found = read_path(row, file, class_code, shared_limits())
            paths += [path] if path else []
        faults += found
    rest = replace(standing, items=_but(standing.items, items), paths=_but(standing.paths, paths))
    piece = Piece(items=tuple(items), paths=tuple(paths), faults=tuple(faults))
    return check_piece(piece, rest, on)


def _but(entries: Mapping[str, T], replaced: Iterable[Item | Path]) -> dict[str, T]:
    codes = {one.code for one in replaced}
    return {code: entry for code, entry in entries.items() if code not in codes}


def _without(whole: Catalogue, replaced: tuple[str, ...]) -> Catalogue:
    own_paths = tuple(f"{prefix}P" for prefix in replaced)
    return Catalogue(
        {code: one for code, one in whole.classes.items() if f"{code}-" not in replaced},
        {code: one for code, one in whole.items.items() if not code.startswith(replaced)},
        {code: one for code, one in whole.paths.items() if not code.startswith(own_paths)},
    )
