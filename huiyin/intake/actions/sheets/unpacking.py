"""Workbooks are unpacked in a process of their own, whose memory and time end.

One cell far down and far right in a file of two kilobytes asks for more memory than there is; the library then ends
the whole process, and no exception tells of it. So that process is not ours.
"""

import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from huiyin.intake.actions.sheets.workbook_reader import NO_WORKBOOK

_READER = Path(__file__).with_name("workbook_reader.py")
_MEMORY, _MEMORY_FOR_EACH_BYTE = 512_000_000, 40
_SECONDS, _BYTES_A_SECOND = 30, 500_000


class Unreadable(Exception):
    """A workbook that gives no rows: it is none, or it is too large, which also ends the process without a word."""

    def __init__(self, *, too_large: bool) -> None:
        super().__init__(too_large)
        self.too_large = too_large


def unpacked(data: bytes) -> list[list[Any]]:
    """Return the cells of the first sheet, row by row. Raises `Unreadable`."""
    memory = _MEMORY + _MEMORY_FOR_EACH_BYTE * len(data)
    seconds = _SECONDS + len(data) // _BYTES_A_SECOND
    # Our own interpreter and our own file; the workbook comes by the standard input.
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-I", str(_READER), str(memory), str(seconds)],
        input=data,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise Unreadable(too_large=done.returncode != NO_WORKBOOK)
    return [[_cell(cell) for cell in row] for row in json.loads(done.stdout)]


def _cell(cell: Any) -> Any:
    """Days and times travel as their kind with their spelling."""
    if isinstance(cell, list):
        kind, spelled = cell
        return date.fromisoformat(spelled) if kind == "date" else datetime.fromisoformat(spelled)
    return cell
