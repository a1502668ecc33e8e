"""Typed text: cleaned, shortened, masked."""

import re
import unicodedata

_HALF = {0x3000: " "} | {
    code: chr(code - 0xFEE0)
    for first, last in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A))
    for code in range(first, last + 1)
}
_WIDE = re.compile(f"[{''.join(map(chr, _HALF))}]")
# Formatting signs that join emoji and select their form belong to what was written; the others only deceive.
_KEPT_FORMATS = {"\u200d", "\ufe0e", "\ufe0f"}
_KEPT_CONTROLS = {"\n", "\t"}
_PLAIN = re.compile(r"[\x20-\x7e\u4e00-\u9fff，。、；：？！“”‘’（）《》\n\t]*")


def halfwidth(text: str) -> str:
    """Full-width digits, Latin letters and space as half-width; Chinese punctuation stays."""
    # Looking for one is far quicker than exchanging none.
    return text.translate(_HALF) if _WIDE.search(text) else text


def tidy(text: str) -> str:
    """Text as it may be stored: no NUL, control, bidi or broken signs; half-width digits, letters; trimmed.

    Line breaks, tabs, rare characters (Ext-B and beyond) and emoji are kept.
    """
    text = halfwidth(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not _PLAIN.fullmatch(text):
        text = "".join(sign for sign in text if _storable(sign))
    return text.strip()


def _storable(sign: str) -> bool:
    category = unicodedata.category(sign)
    if category == "Cc":
        return sign in _KEPT_CONTROLS
    if category == "Cf":
        # Tags (U+E0020…) spell flags in emoji.
        return sign in _KEPT_FORMATS or 0xE0020 <= ord(sign) <= 0xE007F
    return category != "Cs"


def shorten(text: str, n: int) -> str:
    """At most n characters in one line; a cut is shown by "…"."""
    line = " ".join(text.split())
    return line if len(line) <= n else line[: max(n - 1, 0)].rstrip() + "…"


def mask_name(name: str) -> str:
    """张三丰 -> 张**; a compound surname is not told apart, which hides more rather than less."""
    return name[:1] + "*" * max(len(name) - 1, 1) if name else ""


def mask_phone(phone: str) -> str:
    """13812345678 -> 138****5678; shorter numbers keep their last two digits."""
    if len(phone) >= 11:
        return phone[:3] + "*" * (len(phone) - 7) + phone[-4:]
    return "*" * max(len(phone) - 2, 0) + phone[-2:] if len(phone) > 4 else "*" * len(phone)


def mask_id(number: str) -> str:
    """An identity number with its first three and last four signs; short ones keep the last two."""
    if len(number) >= 12:
        return number[:3] + "*" * (len(number) - 7) + number[-4:]
    return "*" * max(len(number) - 2, 0) + number[-2:] if len(number) > 4 else "*" * len(number)


def mask_email(address: str) -> str:
    """zhang@example.cn -> z***@example.cn"""
    name, at, host = address.partition("@")
    return f"{name[:1]}***@{host}" if at else mask_id(address)


def mask_address(address: str, keep: int = 6) -> str:
    """The first signs of an address (the city and district), the rest hidden."""
    return address[:keep] + "****" if len(address) > keep else "****" if address else ""
