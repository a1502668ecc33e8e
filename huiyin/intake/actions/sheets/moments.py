"""Days and times as sheets write them, always Chinese time."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from huiyin.kernel.clock import SHANGHAI, midnight
from huiyin.kernel.text import halfwidth

_WRITTEN = re.compile(
    r"(?P<y>\d{4})\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})\s*日?"
    r"(?:\s*T?\s*(?P<h>\d{1,2})\s*[:时]\s*(?P<min>\d{1,2})(?:\s*[:分]\s*(?P<s>\d{1,2})(?:\.\d+)?)?\s*秒?分?)?"
)
_RUN = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:(?P<h>\d{2})(?P<min>\d{2})(?P<s>\d{2})?)?")
_SIGNS = str.maketrans("：－／．", ":-/.")
# Day 0 of sheets that were written by Excel.
_EXCEL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001
_SERIALS = (20_000, 80_000)


def moment(cell: Any) -> datetime | None:
    """The moment that a cell means, None for an empty one. Raises ValueError when it cannot be read."""
    if isinstance(cell, datetime):
        return cell.astimezone(SHANGHAI) if cell.tzinfo else cell.replace(tzinfo=SHANGHAI)
    if isinstance(cell, date):
        return midnight(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _of_serial(float(cell))
    text = halfwidth(str(cell or "")).translate(_SIGNS).strip()
    return _of_text(text) if text else None


def _of_serial(number: float) -> datetime:
    if not _SERIALS[0] <= number <= _SERIALS[1]:
        return _of_text(f"{number:.0f}")
    return (_EXCEL_EPOCH + timedelta(seconds=round(number * 86_400))).replace(tzinfo=SHANGHAI)


def _of_text(text: str) -> datetime:
    found = _WRITTEN.fullmatch(text) or _RUN.fullmatch(text)
    if found is None:
        return _of_standard(text)
    parts = {name: int(value or 0) for name, value in found.groupdict().items()}
    return datetime(parts["y"], parts["m"], parts["d"], parts["h"], parts["min"], parts["s"], tzinfo=SHANGHAI)


def _of_standard(text: str) -> datetime:
    try:
        return moment(datetime.fromisoformat(text))  # type: ignore[return-value]
    except ValueError:
        if re.fullmatch(r"\d{5}(\.\d+)?", text):
            return _of_serial(float(text))
        raise
