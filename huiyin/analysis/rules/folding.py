"""Texts as search compares them: simplified, half-width, lower case, letters and digits only; and their initials."""

from collections.abc import Collection
from functools import cache, lru_cache

import opencc
from pypinyin import Style, lazy_pinyin

from huiyin.matching.fingerprints import normalise

#: Where Chinese signs stand that have a simplified form: the common ones, Ext-A, the compatible ones, Ext-B.
_RANGES = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x2A6E0))
_SPELLED = 60
"""So many signs of a title are spelled: what it is about stands in the first."""


def folded(text: str) -> str:
    """The text as it is compared."""
    return normalise(simplified(text))


def simplified(text: str) -> str:
    """The text in simplified signs, each in its place."""
    return text.translate(_simplified())


@cache
def _simplified() -> dict[int, str]:
    """Sign by sign, so that each keeps its place in the text."""
    signs = [chr(code) for first, last in _RANGES for code in range(first, last)]
    lines = opencc.OpenCC("t2s").convert("\n".join(signs)).split("\n")
    pairs = zip(signs, lines, strict=True)
    return {ord(sign): line for sign, line in pairs if line != sign and len(line) == 1}


def initials(text: str) -> str:
    """The pinyin initials of the first signs, by which a hurried reader finds it: 路灯坏了 -> ldhl."""
    plain = folded(text)[:_SPELLED]
    return "".join(lazy_pinyin(plain, style=Style.FIRST_LETTER, strict=False)).lower()[:_SPELLED]


def places(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its signs where in the text it stands."""
    found = [(sign, at) for at, one in enumerate(text) for sign in _one(one)]
    return "".join(sign for sign, _at in found), [at for _sign, at in found]


def as_written(runs: Collection[str], text: str) -> dict[str, str]:
    """By run of a folded text how it stands in the text, with its marks; as it is where it does not stand there."""
    plain, stands = places(text)
    found = {run: plain.find(run) for run in runs if run}
    return {
        run: text[stands[at] : stands[at + len(run) - 1] + 1] if at >= 0 else run for run, at in found.items()
    }


@lru_cache(maxsize=20_000)
def _one(sign: str) -> str:
    return folded(sign)
