"""From a file to rows of cells: comma-separated text in whatever encoding, xlsx, xls, ods."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from huiyin.intake.actions.sheets.encodings import decoded
from huiyin.intake.actions.sheets.unpacking import Unreadable, unpacked
from huiyin.kernel.errors import Refused

LONGEST_CELL = 10_000_000
LARGEST_FILE = 500_000_000
LARGEST_UNPACKED = 1_000_000_000
MOST_PARTS = 2_000
MOST_COLUMNS = 1_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_DELIMITERS = ",\t;，|"

Cells = Sequence[Any]


@dataclass(frozen=True)
class Sheet:
    """The header and the rows below it. Rows carry their number as a sheet shows it: the header is row 1."""

    header: tuple[str, ...]
    rows: tuple[tuple[int, Cells], ...]
    encoding: str

    def __len__(self) -> int:
        return len(self.rows)


def read_sheet(path: Path) -> Sheet:
    """Read a file. Raises Refused with what to do when it is missing, empty, too large or no table."""
    data = _bytes(path)
    rows, encoding = _rows(data, path)
    numbered = [(number, row) for number, row in enumerate(rows, start=1) if any(map(_filled, row))]
    if not numbered:
        raise _wrong(f"文件“{path.name}”是空的，没有表头也没有数据。", "file.empty")
    header = tuple(str(cell if cell is not None else "").strip() for cell in numbered[0][1])
    if len(header) > MOST_COLUMNS:
        raise _wrong(
            f"表头有{len(header)}列，最多{MOST_COLUMNS}列。请检查分隔符，删去空列。", "file.too_wide"
        )
    if any(map(_garbled, header)):
        raise _wrong(f"文件“{path.name}”不是表格。请另存为 xlsx 或 csv 后重试。", "file.no_table")
    if len(numbered) == 1:
        raise _wrong(f"文件“{path.name}”只有表头，没有数据行。", "file.no_rows")
    return Sheet(header, tuple(numbered[1:]), encoding)


def _rows(data: bytes, path: Path) -> tuple[Iterable[Cells], str]:
    if data.startswith((_ZIP, _OLE)):
        return _workbook(data, path), "工作簿"
    text, encoding = decoded(data)
    return _separated(text), encoding


def _wrong(sentence: str, code: str) -> Refused:
    return Refused(sentence, code=code, field="file")


def _bytes(path: Path) -> bytes:
    if not path.exists():
        raise _wrong(f"没有找到文件“{path}”，请核对路径。", "file.missing")
    if not path.is_file():
        raise _wrong(f"“{path}”不是文件，请指定一个 csv 或 xlsx 文件。", "file.not_a_file")
    if path.stat().st_size > LARGEST_FILE:
        raise _wrong(f"文件“{path.name}”超过500MB，请拆分后分批导入。", "file.too_large")
    try:
        return path.read_bytes()
    except OSError as error:
        raise _wrong(f"无法读取文件“{path}”：{error.strerror}。", "file.unreadable") from error


def _separated(text: str) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count) if any(sign in first for sign in _DELIMITERS) else ","
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise _wrong(f"表格内容无法继续读取，请检查引号是否成对（{error}）。", "file.broken") from error


def _workbook(data: bytes, path: Path) -> list[list[Any]]:
    if data.startswith(_ZIP):
        _check_parts(data, path)
    try:
        return unpacked(data)
    except Unreadable as error:
        if error.too_large:
            raise _wrong(
                f"“{path.name}”展开后过大。请删去离数据很远的空行、空列和其中的字符，或者拆分后分批导入。",
                "file.too_large",
            ) from error
        raise _wrong(
            f"“{path.name}”不是可以读取的工作簿，可能已损坏或者设了密码。请另存为 xlsx 或 csv 后再导入。",
            "file.not_a_workbook",
        ) from error


def _check_parts(data: bytes, path: Path) -> None:
    """A workbook that would unpack without end is refused before it is unpacked."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except zipfile.BadZipFile as error:
        raise _wrong(f"“{path.name}”已损坏，不是完整的工作簿。", "file.not_a_workbook") from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise _wrong(f"“{path.name}”展开后过大，请拆分后分批导入。", "file.too_large")


def _garbled(cell: str) -> bool:
    """Whether signs stand there that nobody types: the file is a picture or a program."""
    return any(sign < " " and sign not in "\r\n\t" for sign in cell)


def _filled(cell: Any) -> bool:
    return cell is not None and bool(str(cell).strip())
