"""Telephone numbers: mobile, fixed with area code, service numbers, foreign with +."""

import re

import phonenumbers

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy

_MOBILE = re.compile(r"1[3-9]\d{9}")
_DROPPED = re.compile(r"[\s\-‐-―_－.·()（）]+")
_HOME_PREFIX = re.compile(r"(?:\+|00)?86(?=0?1[3-9]\d{9}$|0?[2-9]\d{8,11})")
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|#|x)\D{0,3}(\d{1,6})$", re.IGNORECASE)
_ADVICE = (
    "电话号码不对。手机请填 11 位号码，座机请带区号（如 0379-65230000），境外号码请以 + 加国家代码开头。"
)


def normal_phone(text: str) -> str:
    """13800005678, 037965230000, 037965230000-801, or +85223450000; "" for nothing. Raises Refused."""
    typed = tidy(text).replace("＋", "+").replace("＃", "#")
    if not typed:
        return ""
    extension = _EXTENSION.search(typed)
    digits = _DROPPED.sub("", typed[: extension.start()] if extension else typed)
    digits = _HOME_PREFIX.sub("", digits, count=1)
    if _MOBILE.fullmatch(digits):
        return digits
    if re.fullmatch(r"01[3-9]\d{9}", digits):
        return digits[1:]
    return _other(digits) + (f"-{extension[1]}" if extension else "")


def is_mobile(phone: str) -> bool:
    """Whether a normal number can take a text message here."""
    return _MOBILE.fullmatch(phone) is not None


def _other(digits: str) -> str:
    try:
        number = phonenumbers.parse(digits, "CN")
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_valid_number(number):
        raise Refused(_ADVICE, code="people.phone", field="phone")
    if number.country_code != 86:
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    return re.sub(r"\D", "", national)
