"""Numbers of articles as laws write them: 第一百二十一条, 第十七条之一."""

import re

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SIGNS = "零〇一二两三四五六七八九十百千"

HEAD = re.compile(rf"第([{_SIGNS}]+)条(?:之([{_SIGNS}]+))?(?![{_SIGNS}])")
_TYPED = re.compile(rf"第?\s*(\d{{1,4}}|[{_SIGNS}]+)\s*条?\s*(?:(?:之|-)\s*(\d{{1,2}}|[{_SIGNS}]+))?")

Number = tuple[int, int]


def value(signs: str) -> int:
    """一百二十一 -> 121."""
    total = digit = 0
    for sign in signs:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        else:
            total += (digit or 1) * _UNITS[sign]
            digit = 0
    return total + digit


def signs(number: int) -> str:
    """121 -> 一百二十一; up to 9999."""
    digits = "零一二三四五六七八九"
    words = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            words += digits[digit] + name
        elif words and not words.endswith("零"):
            words += "零"
    words = words.rstrip("零")
    return words[1:] if words.startswith("一十") else words


def article_name(number: Number) -> str:
    """(17, 1) -> 第十七条之一."""
    return f"第{signs(number[0])}条" + (f"之{signs(number[1])}" if number[1] else "")


def anchor(number: Number) -> str:
    """(17, 1) -> 17-1, as it stands in addresses."""
    return f"{number[0]}-{number[1]}" if number[1] else str(number[0])


def article_number(typed: str) -> Number | None:
    """第十七条, 17, 十七条之一 or 17-1 as (number, insertion); None when it is no article number."""
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        return None
    first, second = (_read(group) for group in found.groups(default=""))
    return (first, second) if first else None


def _read(text: str) -> int:
    return int(text) if text.isdecimal() else value(text)
