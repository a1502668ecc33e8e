"""The days that 《全国年节及纪念日放假办法》 (2024) gives to everybody, before any yearly notice.

Only these and weekends are known of a year whose notice is not published (A-6). Which weekdays replace a
festival on a weekend (Art. 6) and which weekends are worked (Art. 7) stands in the notice alone; no guessing.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

_DATA = files("huiyin.deadlines") / "festivals.json"


@dataclass(frozen=True, slots=True)
class LunarDays:
    """The Gregorian days of the festivals that follow the lunar calendar or the sun, in one year."""

    spring: date
    qingming: date
    duanwu: date
    mid_autumn: date


@cache
def lunar_days() -> dict[int, LunarDays]:
    """Per year the lunar festivals, as shipped in festivals.json with its source."""
    rows = json.loads(_DATA.read_text(encoding="utf-8"))["years"]
    return {
        int(year): LunarDays(*(date.fromisoformat(f"{year}-{day}") for day in days))
        for year, days in rows.items()
    }


def fixed_days(year: int) -> dict[date, str]:
    """The statutory rest days that have a fixed place in the solar year."""
    return {
        date(year, 1, 1): "元旦",
        date(year, 5, 1): "劳动节",
        date(year, 5, 2): "劳动节",
        date(year, 10, 1): "国庆节",
        date(year, 10, 2): "国庆节",
        date(year, 10, 3): "国庆节",
    }


def statutory_days(year: int) -> dict[date, str]:
    """All 13 statutory rest days of a year with their names; KeyError for a year without lunar data."""
    lunar = lunar_days()[year]
    days = fixed_days(year)
    # New Year's Eve and the first three days of the first month.
    days.update({lunar.spring + timedelta(offset): "春节" for offset in range(-1, 3)})
    days.update({lunar.qingming: "清明节", lunar.duanwu: "端午节", lunar.mid_autumn: "中秋节"})
    return days
