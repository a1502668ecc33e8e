"""Days as people write and read them: 2026年11月21日 周六."""

import re
from datetime import date, datetime, timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.kernel.text import tidy

_WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
_NEAR = {"前天": -2, "昨天": -1, "今天": 0, "明天": 1, "后天": 2}
#: Days that people write on papers; beyond them it is a slip of the keyboard.
FIRST_YEAR, LAST_YEAR = 1900, 2100
_SEPARATED = re.compile(
    r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?(?:\s*[(（]?\s*(?:周|星期)\S)?[)）]?"
)
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})")


def _in_english() -> bool:
    return (get_language() or "").startswith("en")


def local(at: datetime) -> datetime:
    """The moment on China's clocks."""
    return at.astimezone(SHANGHAI) if at.tzinfo else at


def day_words(day: date, *, weekday: bool = True, year: bool = True) -> str:
    """2026年11月21日 周六, or Sat 21 Nov 2026 in English; without the year 11月21日, or 21 Nov."""
    if isinstance(day, datetime):
        day = day_of(day)
    if not year:
        return f"{day.day} {day:%b}" if _in_english() else f"{day.month}月{day.day}日"
    if _in_english():
        return f"{day:%a} {day.day} {day:%b} {day.year}" if weekday else f"{day.day} {day:%b} {day.year}"
    words = f"{day.year}年{day.month}月{day.day}日"
    return f"{words} {_WEEKDAYS[day.weekday()]}" if weekday else words


def month_words(day: date) -> str:
    """2026年11月, or Nov 2026 in English."""
    return f"{day:%b} {day.year}" if _in_english() else f"{day.year}年{day.month}月"


def moment_words(at: datetime) -> str:
    """The day with its weekday, and the time: 2026年11月21日 周六 14:05."""
    return f"{day_words(at)} {local(at):%H:%M}"


def days_left_words(days: int) -> str:
    """剩余3天, 今天到期, 已超期2天; `days` are calendar days from today to the due day."""
    if days == 0:
        return _("今天到期")
    if days < 0:
        return _("已超期%(n)s天") % {"n": -days}
    return _("剩余%(n)s天") % {"n": days}


def read_day(text: str, *, today: date) -> date:
    """A day from 2026年11月21日, 2026-11-21, 2026/11/21, 2026.11.21, 20261121 or 今天, 昨天, 明天.

    Full-width digits and spaces are understood. Raises ValueError with a sentence for the person.
    """
    words = tidy(text)
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    found = _SEPARATED.fullmatch(words) or _SOLID.fullmatch(words.replace(" ", ""))
    if not found:
        raise ValueError(_("请按“年月日”填写日期，例如2026年11月21日、2026-11-21或20261121。"))
    year, month, day = (int(part) for part in found.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(_("年份应当在1900到2100之间，请检查日期。"))
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError(
            _("%(year)s年%(month)s月没有%(day)s日，请检查日期。") % {"year": year, "month": month, "day": day}
            if 1 <= month <= 12
            else _("月份应当在1到12之间，请检查日期。")
        ) from error
