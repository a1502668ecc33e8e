"""Year tables as text: read, checked, and written in the project's own compact format.

{"year": 2026, "source": "…的通知，网址", "rest": [["元旦", "2026-01-01", "2026-01-03"], …],
"work": ["2026-01-04", …]}
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, NoReturn

from huiyin.deadlines.calendar import YearTable
from huiyin.deadlines.festivals import fixed_days
from huiyin.kernel.errors import Refused

_SHIPPED = files("huiyin.deadlines") / "years"
_YEARS = range(2000, 2100)
_LONGEST_REST = 20


def _fault(message: str, field: str) -> NoReturn:
    raise Refused(f"放假安排有误：{message}", code="calendar.bad_table", field=field)


def load_year(source: str | bytes | Mapping[str, Any]) -> YearTable:
    """A year table from JSON text or its parsed form. Raises Refused ("calendar.bad_table")."""
    data = source if isinstance(source, Mapping) else _parse(source)
    year = _year(data.get("year"))
    origin = data.get("source")
    if not isinstance(origin, str) or not origin.strip():
        _fault("请写明来源，例如国务院办公厅通知的名称和网址。", "source")
    off = _rest_days(data.get("rest"), year)
    working = _work_days(data.get("work", []), year)
    _check_together(year, off, working)
    return YearTable(year=year, off=frozenset(off), working=frozenset(working), source=origin.strip())


def dump_year(table: YearTable) -> dict[str, Any]:
    """The table in the compact format, consecutive rest days as one; load_year() reads it back."""
    rest: list[list[str]] = []
    for day in sorted(table.off):
        if rest and rest[-1][2] == (day - timedelta(days=1)).isoformat():
            rest[-1][2] = day.isoformat()
        else:
            rest.append(["放假", day.isoformat(), day.isoformat()])
    work = [day.isoformat() for day in sorted(table.working)]
    return {"year": table.year, "source": table.source, "rest": rest, "work": work}


@cache
def shipped_texts() -> tuple[str, ...]:
    """The year tables that come with the project, oldest first, as JSON text."""
    texts = (entry for entry in _SHIPPED.iterdir() if entry.name.endswith(".json"))
    return tuple(entry.read_text(encoding="utf-8") for entry in sorted(texts, key=lambda entry: entry.name))


@cache
def shipped_years() -> Mapping[int, YearTable]:
    """The shipped tables by year."""
    tables = map(load_year, shipped_texts())
    return {table.year: table for table in tables}


def _parse(text: str | bytes) -> Mapping[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, UnicodeDecodeError):
        _fault("内容不是有效的JSON文本，请检查括号、引号和文件编码（UTF-8）。", "table")
    if not isinstance(data, dict):
        _fault("最外层应为一个对象，含 year、source、rest、work 四项。", "table")
    return data


def _year(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value not in _YEARS:
        _fault(f"年份“{value}”应为四位数字，例如2027。", "year")
    return value


def _day(value: object, year: int, field: str) -> date:
    try:
        day = date.fromisoformat(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        _fault(f"“{value}”不是有效日期，应写成{year}-01-01的样子。", field)
    # A notice for one year may move the last days of the year before it.
    if day.year != year and not date(year - 1, 12, 25) <= day < date(year, 1, 1):
        _fault(f"{day}不在{year}年内。", field)
    return day


def _rest_days(rows: object, year: int) -> set[date]:
    if not isinstance(rows, list) or not rows:
        _fault("没有列出任何放假日期。", "rest")
    days: set[date] = set()
    for row in rows:
        for day in _period(row, year):
            if day in days:
                _fault(f"{day}重复列为放假日。", "rest")
            days.add(day)
    return days


def _period(row: object, year: int) -> Iterator[date]:
    if not isinstance(row, list) or len(row) != 3:
        _fault(f"“{row}”应写成[节日名称, 首日, 末日]。", "rest")
    first, last = _day(row[1], year, "rest"), _day(row[2], year, "rest")
    length = (last - first).days + 1
    if not 1 <= length <= _LONGEST_REST:
        _fault(f"“{row[0]}”自{first}至{last}，首末日颠倒或天数过多。", "rest")
    return (first + timedelta(offset) for offset in range(length))


def _work_days(rows: object, year: int) -> set[date]:
    if not isinstance(rows, list):
        _fault("调休上班日应为日期列表；没有时写空列表。", "work")
    days: set[date] = set()
    for value in rows:
        day = _day(value, year, "work")
        if day.weekday() < 5:
            _fault(f"{day}不是周六或周日，不会是调休上班日。", "work")
        if day in days:
            _fault(f"{day}重复列为上班日。", "work")
        days.add(day)
    return days


def _check_together(year: int, off: set[date], working: set[date]) -> None:
    both = sorted(off & working)
    if both:
        _fault(f"{both[0]}既列为放假日又列为上班日。", "work")
    for day, name in fixed_days(year).items():
        # 2 May is a statutory rest day only since the revision of 2024.
        if day not in off and (year >= 2025 or day != date(year, 5, 2)):
            _fault(f"缺少法定节日{name}（{day}），请核对通知原文。", "rest")
