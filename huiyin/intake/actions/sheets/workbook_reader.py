"""Run by itself: a workbook comes in, the cells of its first sheet go out as JSON, within the memory and time given.

It imports nothing of Huiyin, so that it starts at once and knows no secret.
"""

import io
import json
import resource
import sys
from datetime import date, datetime
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

NO_WORKBOOK, TOO_LARGE = 3, 4
"""Exit codes."""


def main(memory: int, seconds: int) -> int:
    """Read and write; gives the exit code."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    try:
        json.dump(_rows(sys.stdin.buffer.read()), sys.stdout, default=_spelled)
    except (CalamineError, ValueError, OSError):
        return NO_WORKBOOK
    except MemoryError:
        return TOO_LARGE
    return 0


def _rows(data: bytes) -> list[list[Any]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return book.get_sheet_by_index(0).to_python(skip_empty_area=False) if book.sheet_names else []


def _spelled(cell: Any) -> Any:
    if isinstance(cell, datetime):
        return ["datetime", cell.isoformat()]
    return ["date", cell.isoformat()] if isinstance(cell, date) else str(cell)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
