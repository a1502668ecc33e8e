"""Fingerprints of texts: numbers for pairs of neighbouring signs, and how alike two texts are.

The same numbers fill the search column in the database, so the hash must never change:
h(ab) = (ord(a) * 65536 + ord(b)) mod 2147483647.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Set
from itertools import pairwise
from operator import add

from huiyin.kernel.text import halfwidth

_PRIME = 2147483647
#: A text of fewer pairs stands in others by chance; from this share on it stands in another; so alike are both then.
_TELLING, _INSIDE, _REACH = 10, 0.8, 0.45
_SAID = re.compile(r"[^\W_]+")


def normalise(text: str) -> str:
    """Letters, digits and Chinese characters only, half-width, in lower case; the rest tells nothing."""
    return "".join(_SAID.findall(halfwidth(text).lower()))


def bigrams(text: str) -> list[int]:
    """The numbers of all neighbouring pairs of the normalised text, each once, ascending."""
    plain = normalise(text)
    return sorted({(first * 65536 + second) % _PRIME for first, second in pairwise(map(ord, plain))})


def pairs_beside(plain: str, *known: Collection[str]) -> list[int]:
    """The numbers of the pairs of a normalised text that are not among known ones, each once, ascending."""
    beside = set(map(add, plain, plain[1:])).difference(*known)
    return sorted((ord(first) * 65536 + ord(second)) % _PRIME for first, second in beside)


def pairs_in_order(plain: str) -> list[int]:
    """The numbers of the pairs of a normalised text as they follow each other; none spans two lines."""
    return [
        (first * 65536 + second) % _PRIME
        for line in plain.split("\n")
        for first, second in pairwise(map(ord, line))
    ]


def rarest(pairs: Iterable[int], frequencies: Mapping[int, int], n: int) -> list[int]:
    """The n pairs that the fewest stored texts hold, rarest first; a pair without a frequency counts as 0."""
    return sorted(set(pairs), key=lambda pair: (frequencies.get(pair, 0), pair))[:n]


def overlap(left: Collection[Hashable], right: Collection[Hashable]) -> float:
    """Jaccard likeness of two sets of pairs: shared over all, 0 to 1; 0 when both are empty."""
    return _jaccard(set(left), set(right))


def _jaccard(left: set[Hashable], right: set[Hashable]) -> float:
    shared = len(left & right)
    return shared / (len(left) + len(right) - shared) if shared else 0.0


def retold(asked: Set[Hashable], stored: Set[Hashable]) -> float:
    """As `overlap`, for sets; a short text that nearly all stands in a longer one counts as far as it can reach.

    So the bare heading of a complaint finds the complaint, but is never told as the same.
    """
    shared, fewer = len(asked & stored), min(len(asked), len(stored))
    if not shared:
        return 0.0
    whole = shared / (len(asked) + len(stored) - shared)
    inside = shared / fewer if fewer >= _TELLING else 0.0
    return max(whole, _REACH * inside if inside >= _INSIDE else 0.0)


def likeness(left: str, right: str) -> float:
    """How alike two texts are, 0 to 1, by the pairs that they share; 1 when normalised they are the same."""
    return likeness_to(left)(right)


def likeness_to(text: str) -> Callable[[str], float]:
    """How alike others are to a text, which is read only once."""
    own = normalise(text)
    shared = _pairs(own)

    def alike(other: str) -> float:
        second = normalise(other)
        if own == second:
            return 1.0 if own else 0.0
        return _jaccard(shared, _pairs(second))

    return alike


def _pairs(plain: str) -> set[Hashable]:
    """The pairs as they are written: every filing compares some texts, and these need no numbers."""
    return set(map(add, plain, plain[1:]))
