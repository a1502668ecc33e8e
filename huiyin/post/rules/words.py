"""The words that may stand in a notice: each of a kind, each bounded, none personal, none from a petition."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.text import shorten


@dataclass(frozen=True)
class Word:
    """One variable: its longest value for reckoning, and how a given value is read (None when it is not one).

    A `free` word was typed by somebody; what does not fit is left out rather than stopping the act.
    """

    label: str
    longest: str
    read: Callable[[object], str | None]
    secret: bool = False
    free: bool = False


def _matching(pattern: str) -> Callable[[object], str | None]:
    found = re.compile(pattern)
    return lambda value: str(value) if found.fullmatch(str(value)) else None


def _day(value: object) -> str | None:
    """月日 of a date, a moment or an ISO date; the year is plain from when the notice comes."""
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return None
    if isinstance(day, datetime):
        day = day.astimezone(SHANGHAI)
    return f"{day.month}月{day.day}日" if isinstance(day, date) else None


def _short(longest: int) -> Callable[[object], str | None]:
    def read(value: object) -> str | None:
        if re.search(r"\d{5}", str(value)):
            return None
        return shorten(str(value), longest) or None

    return read


def _hotline(value: object) -> str | None:
    """A public telephone without its strokes; a mobile is somebody's own and never stands here."""
    digits = re.sub(r"[-\s]", "", str(value))
    return digits if re.fullmatch(r"(?!1[3-9]\d{9}$)\d{3,12}", digits) else None


WORDS: dict[str, Word] = {
    "number": Word("编号", "3799-2026-000012345-C", _matching(r"\d{4}-\d{4}-\d{7,9}-[A-Z2-9]")),
    "code": Word("查询码", "ABCD2345", _matching(r"[2-9A-HJKMNP-Z]{8}"), secret=True),
    "until": Word("期限", "12月31日", _day),
    "days": Word("天数", "365", _matching(r"[1-9]\d{0,2}")),
    "unit": Word("单位", "单" * 12, _short(12), free=True),
    "caller": Word("回访单位", "单" * 8, _short(8)),
    "hotline": Word("核实电话", "0" * 12, _hotline, free=True),
    "place": Word("地点", "地" * 10, _short(10)),
    "topic": Word("问题", "题" * 16, _short(16)),
    "procedure": Word("程序", "程" * 10, _short(10), free=True),
    "measure": Word("督导措施", "责令限期整改", _matching("约谈|通报|挂牌督办|责令限期整改")),
    "recommendation": Word("建议", "改进工作建议", _matching("改进工作建议|完善政策建议|追究责任建议")),
    "level": Word("评价", "评" * 6, _short(6), free=True),
    "result": Word("结果", "果" * 10, _short(10), free=True),
}
