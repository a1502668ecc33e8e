"""How near two texts are sign by sign: the measure by which lists of near-duplicates are usually made."""

from collections import Counter
from math import sqrt

NEAR = 0.85
"""From this cosine on two texts are near-duplicates."""


def near_duplicates(left: str, right: str) -> bool:
    """Whether both say nearly the same, in nearly the same signs."""
    return cosine(left, right) >= NEAR


def cosine(left: str, right: str) -> float:
    """The cosine of the counted runs of two and of three signs, 0 to 1."""
    one, other = _runs(left), _runs(right)
    length = sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))
    return sum(n * other[run] for run, n in one.items()) / length if length else 0.0


def _runs(text: str) -> Counter[str]:
    plain = " ".join(text.lower().split())
    return Counter(
        plain[begin : begin + signs] for signs in (2, 3) for begin in range(len(plain) - signs + 1)
    )
