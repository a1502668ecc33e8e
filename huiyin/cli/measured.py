"""Files that an evaluation reads: the columns asked for, each row as text; whatever the encoding; and JSON."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from huiyin.intake.actions.sheets import Sheet, read_sheet
from huiyin.kernel.errors import Refused

#: What reading rows of JSON raises where a file is another thing.
UNREADABLE = (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError)


def json_rows(path: Path, name: str) -> list[dict[str, Any]]:
    """The rows that a JSON file has under a name; raises one of `UNREADABLE`."""
    return list(json.loads(path.read_text(encoding="utf-8"))[name])


def read_columns(path: Path, *names: str) -> tuple[tuple[str, ...], ...]:
    """The columns of a file (csv, xlsx; UTF-8 or GBK) by name, row by row; an empty cell is "".

    Raises Refused "file.column_missing" naming the columns that are not there, or what reading a file raises.
    """
    sheet = read_sheet(path)
    places = _places(sheet, path, names)
    return tuple(tuple(_cells(row, places)) for _number, row in sheet.rows)


def read_known(path: Path, names: tuple[str, ...], others: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """The rows of a file by column: `names` must be there, of `others` those that are; else an empty text."""
    sheet = read_sheet(path)
    header = [name.strip().lower() for name in sheet.header]
    present = (*names, *(name for name in others if name in header))
    places = _places(sheet, path, present)
    empty = dict.fromkeys(others, "")
    return tuple(empty | dict(zip(present, _cells(row, places), strict=True)) for _number, row in sheet.rows)


def _places(sheet: Sheet, path: Path, names: tuple[str, ...]) -> list[int]:
    header = [name.strip().lower() for name in sheet.header]
    missing = [name for name in names if name not in header]
    if missing:
        present = "、".join(sheet.header)
        raise Refused(
            f"文件“{path.name}”缺少列：{'、'.join(missing)}。现有的列：{present}。请补上后重试。",
            code="file.column_missing",
            field="file",
        )
    return [header.index(name) for name in names]


def _cells(row: Any, places: list[int]) -> Iterator[str]:
    for place in places:
        cell = row[place] if place < len(row) else None
        yield "" if cell is None else str(cell).strip()
