"""Register numbers: made, and read back, as query codes are, from what people type."""

import re

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import halfwidth

QUERY_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 signs without 0 O 1 I L. 31 is prime, so the check sign catches each single slip and each swap."""

CODE_LENGTH = 8
HIGHEST_SEQUENCE = 999_999_999

_DROPPED = re.compile(r"[\s\-‐-―_－.·]+")
_READ_AS_DIGIT = str.maketrans("OQILl", "00111")
_NUMBER = re.compile(r"(\d{4})(\d{4})(\d{7,9})([A-Z2-9])")


def register_number(city_code: str, year: int, sequence: int) -> str:
    """The public number: city, year, running number, check sign, as in "3799-2026-0000123-C".

    Raises ValueError for a city code that is not four digits or a sequence out of range.
    """
    if not re.fullmatch(r"[0-9]{4}", city_code):
        raise ValueError(f"city code must be four digits: {city_code!r}")
    if not 1 <= sequence <= HIGHEST_SEQUENCE:
        raise ValueError(f"sequence out of range: {sequence}")
    digits = f"{city_code}{year:04d}{sequence:07d}"
    return f"{city_code}-{year:04d}-{sequence:07d}-{check_sign(digits)}"


def check_sign(digits: str) -> str:
    """The sign that proves a row of digits was typed as it was given out."""
    weighted = sum(int(digit) * pow(3, place, 31) for place, digit in enumerate(digits, start=1))
    return QUERY_ALPHABET[weighted % 31]


def tidy_number(text: str) -> str:
    """The register number in a text as typed: any width, dashes or spaces, capitals or not.

    Raises Refused "number.malformed" or "number.check_sign".
    """
    signs = _DROPPED.sub("", halfwidth(text)).upper()
    found = _NUMBER.fullmatch(signs[:-1].translate(_READ_AS_DIGIT) + signs[-1:])
    if not found:
        raise Refused(
            "登记编号的格式不对。请照回执填写，例如“3799-2026-0000123-C”。",
            code="number.malformed",
            field="number",
        )
    city, year, sequence, sign = found.groups()
    if check_sign(city + year + sequence) != sign:
        raise Refused(
            "登记编号有一位写错了。请对照回执逐位核对后再填。", code="number.check_sign", field="number"
        )
    return f"{city}-{year}-{sequence}-{sign}"


def tidy_code(text: str) -> str:
    """The query code in a text as typed. Raises Refused "code.malformed"."""
    signs = _DROPPED.sub("", halfwidth(text)).upper()
    if len(signs) != CODE_LENGTH or not set(signs) <= set(QUERY_ALPHABET):
        raise Refused(
            "查询码是 8 位数字和字母，不含 0、1、O、I、L。请照回执填写。", code="code.malformed", field="code"
        )
    return signs
