"""What is seen in a text: runs of one to three signs and words, in the heading and in the whole, as numbers.

Numbers instead of letters, so that a model keeps nothing that anybody wrote. The numbers stand in stored models:
whoever changes how they are made counts `VERSION` up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import rjieba
from numpy.typing import NDArray

#: Counts the ways in which the numbers were ever made; a stored model says of which it is.
VERSION = 1
#: What a message is about stands in its first signs.
READ = 3000
HEADING = 60

Numbers = NDArray[np.uint64]
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"\w")
_FIRST, _SECOND = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)
_SHIFT, _ONE, _HALF = np.uint64(29), np.uint64(1), np.uint64(32)

#: How much each view counts: signs, pairs, triples and words of the whole; the same of the heading. Measured.
WEIGHTS = np.sqrt(np.array([1.0, 1.0, 1.0, 3.0, 0.5, 0.5, 0.5, 0.5], dtype=np.float32))
_RUNS = (1, 2, 3)
_VIEWS = len(_RUNS) + 1


@dataclass(frozen=True, eq=False)
class Seen:
    """The numbers that a text holds, ascending, each once, and how often; and its words for whoever asks why.

    The upper half of a number is its view.
    """

    numbers: Numbers
    counts: NDArray[np.float32]
    words: tuple[str, ...]


def seen(text: str) -> Seen:
    """What a text holds; its first line counts as its heading."""
    whole, heading = _parts(text)
    words = _cut(whole)
    views = [*_views(whole, words), *_views(heading, _cut(heading))]
    every = np.concatenate([_in_view(view, numbers) for view, numbers in enumerate(views)])
    numbers, counts = np.unique(every, return_counts=True)
    return Seen(numbers, counts.astype(np.float32), tuple(dict.fromkeys(words)))


def numbers_of(word: str) -> tuple[int, int]:
    """The numbers of a word in the whole and in the heading."""
    number = crc32(word.encode())
    return ((_VIEWS - 1) << 32) | number, ((2 * _VIEWS - 1) << 32) | number


def views_of(numbers: Numbers) -> NDArray[np.int64]:
    """To which view each number belongs."""
    return (numbers >> _HALF).astype(np.int64)


def is_named(word: str) -> bool:
    """Whether a word is better not quoted: a name of somebody or of a place, or no word at all."""
    (_same, kind), *more = rjieba.tag(word) or [("", "x")]
    return bool(more) or kind[:2] in ("nr", "ns", "nt") or kind[0] in "mxt"


def _parts(text: str) -> tuple[str, str]:
    # Half a sign, as broken text may hold it, tells nothing.
    whole = text[:READ].lower().encode("utf-8", "ignore").decode()
    first, _, rest = whole.partition("\n")
    heading = _SPACES.sub("", first)
    return f"{heading}\n{_SPACES.sub('', rest)}", heading[:HEADING]


def _views(text: str, words: list[str]) -> Iterator[Numbers]:
    signs = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    for length in _RUNS:
        yield _runs(signs, length)
    yield np.array([crc32(word.encode()) for word in words], dtype=np.uint64)


def _runs(signs: Numbers, length: int) -> Numbers:
    """A number for each run of so many signs."""
    many = max(len(signs) - length + 1, 0)
    found = np.full(many, length, dtype=np.uint64)
    for start in range(length):
        found = (found + signs[start : start + many] + _ONE) * _FIRST
        found = (found ^ (found >> _SHIFT)) * _SECOND
    return found >> _HALF


def _in_view(view: int, numbers: Numbers) -> Numbers:
    return numbers | np.uint64(view << 32)


def _cut(text: str) -> list[str]:
    return [word for word in rjieba.cut(text) if _WORD.match(word)]
