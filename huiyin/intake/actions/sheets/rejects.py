"""Rows that were not taken, written out as they came with the reason, to be mended and imported again."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from huiyin.intake.actions.sheets.importing import RowResult

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Rejects:
    """A file of rejected rows; it is made with the first of them, readable by its owner alone."""

    def __init__(self, path: Path, header: Sequence[str]) -> None:
        self.path = path
        self._header = header
        self.count = 0

    def add(self, result: RowResult) -> None:
        """Write one row."""
        assert result.fault is not None
        fault = result.fault
        first = self.count == 0
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open(
            "w" if first else "a", newline="", encoding="utf-8-sig" if first else "utf-8"
        ) as out:
            self.path.chmod(0o600)
            writer = csv.writer(out)
            if first:
                writer.writerow([*self._header, "原行号", "有误的列", "原因"])
            writer.writerow([*map(safe, result.cells), fault.row, safe(fault.column), safe(fault.reason)])
        self.count += 1


def safe(cell: Any) -> str:
    """A cell that no spreadsheet takes for a formula (R30)."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
