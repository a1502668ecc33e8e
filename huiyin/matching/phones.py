"""Telephone numbers compared as people mean them."""

import re

from huiyin.kernel.text import halfwidth

_NOT_DIGIT = re.compile(r"\D+")
_COUNTRY = re.compile(r"^(?:00)?86(?=\d{9,12}$)")
# Three digits for the largest cities, four for all others.
_AREA = re.compile(r"010|02\d|0[3-9]\d\d")
_LOCAL_LENGTHS = range(7, 9)


def plain_phone(text: str) -> str:
    """The digits of a number without country code; empty when signs are hidden (****) or it is no number."""
    text = halfwidth(text)
    if "*" in text:
        return ""
    digits = _NOT_DIGIT.sub("", text)
    bare = _COUNTRY.sub("", digits)
    if bare != digits and bare[0] not in "01":
        # Abroad a landline is written without the 0 of its area code.
        bare = "0" + bare
    return bare if len(bare) >= min(_LOCAL_LENGTHS) else ""


def same_phone(left: str, right: str) -> bool:
    """Whether two numbers reach the same telephone: country code, area code and spacing do not matter."""
    short, long = sorted((plain_phone(left), plain_phone(right)), key=len)
    if not short or short == long:
        return bool(short)
    return len(short) in _LOCAL_LENGTHS and bool(_AREA.fullmatch(long.removesuffix(short)))
