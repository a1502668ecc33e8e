"""Numbers by which stored texts are found: pairs of signs are positive, marks of all other kinds negative.

The same numbers stand in the database, so none of them may ever change its meaning.
"""

from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache

from huiyin.matching.fingerprints import bigrams

_ROOM = 26
BLOCK = 1 << 15
"""Keys of so many rows one after another share a mark: the newest are looked through first."""


class Kind(IntEnum):
    """What a mark says of a row."""

    BLOCK = 1
    UNIT = 2
    PLACE = 3
    YEAR = 4
    SIGN = 5
    LETTERS = 6
    ENDED = 7


def mark(kind: Kind, value: int = 0) -> int:
    """The number of a mark."""
    return -((kind << _ROOM) | value)


def block_of(key: int) -> int:
    """In which block a row stands."""
    return key // BLOCK


def text_keys(parts: Iterable[str]) -> set[int]:
    """Pairs of all folded parts, and their rare signs, which are looked for alone."""
    found: set[int] = set()
    for part in parts:
        found.update(bigrams(part))
        found.update(mark(Kind.SIGN, ord(sign)) for sign in set(part) if is_rare(sign))
    return found


def word_keys(word: str) -> list[int]:
    """What a text that holds the word must have; nothing for a single common sign."""
    if len(word) == 1:
        return [mark(Kind.SIGN, ord(word))] if is_rare(word) else []
    return bigrams(word)


@lru_cache(maxsize=20_000)
def is_rare(sign: str) -> bool:
    """Whether a Chinese sign is not among the 3,755 most common ones (GB 2312, level 1)."""
    if ord(sign) < 0x3400:
        return False
    try:
        code = sign.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return code > b"\xd7\xf9"


def letter_keys(letters: str) -> set[int]:
    """Runs of two and three initials."""
    runs = (letters[at : at + size] for size in (2, 3) for at in range(len(letters) - size + 1))
    return {mark(Kind.LETTERS, _number(run)) for run in runs}


def asked_letters(letters: str) -> list[int]:
    """What initials that hold the letters must have: the longest runs suffice."""
    size = min(len(letters), 3)
    runs = {letters[at : at + size] for at in range(len(letters) - size + 1)}
    return sorted(mark(Kind.LETTERS, _number(run)) for run in runs)


def _number(run: str) -> int:
    """Letters and digits to the base of 37; other signs share a place, and the text itself decides."""
    number = 0
    for sign in run:
        place = int(sign, 36) + 1 if sign.isascii() and sign.isalnum() else 0
        number = number * 37 + place
    return number
