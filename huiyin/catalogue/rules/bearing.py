"""What a whole sentence is about, as a direction: sentences of one meaning point alike, whatever their words.

Directions of the items that came with the platform are kept in a file, as making them takes a minute:
`python -m bench.calibrate`.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable

import numpy as np

from huiyin.catalogue.rules.postings import Sums
from huiyin.catalogue.rules.reading import DATA
from huiyin.matching.meaning import SIGNS, Directions, directions, unit

KEPT = "bearings.npz"
_STEPS = 127


# How little what all items have in common counts: with 0 nothing, the more, the more.
_COMMON = 0.3


@dataclass(frozen=True)
class Bearings:
    """A direction for each item, and for each sentence that fits none.

    Many items have much in common (somebody does not pay). `rare` are their directions by what sets them apart:
    where items differ little from each other, a difference counts more.
    """

    items: Directions
    nothing: Directions
    rare: Directions
    centre: Directions

    @classmethod
    def of(cls, spoken: Sequence[Sequence[str]], nothing: Sequence[str]) -> "Bearings":
        """Those that are kept, and made now where an item says something else than it did then."""
        known = kept()
        items = _directions(spoken, known)
        centre: Directions = items.sum(axis=0) / max(len(items), 1)
        return cls(items, _directions([(text,) for text in nothing], known), _rare(items - centre), centre)

    def toward(self, text: str) -> "Toward":
        """Where a text points."""
        way = directions([text])[0]
        return Toward(
            (self.items @ way).astype(np.float64),
            (self.rare @ (way - self.centre)).astype(np.float64),
            float((self.nothing @ way).max(initial=0.0)),
        )


@dataclass(frozen=True)
class Toward:
    """For each item how much a text points its way, -1 to 1, and by what sets items apart; and the most to nothing."""

    items: Sums
    rare: Sums
    nothing: float


@cache
def kept() -> Mapping[bytes, Directions]:
    """The directions that came with the platform, by what was said."""
    place = DATA / KEPT
    if not place.is_file():
        return {}
    with place.open("rb") as file, np.load(file, allow_pickle=False) as held:
        return dict(zip(map(bytes, held["said"]), held["ways"].astype(np.float32), strict=True))


def keep(spoken: Iterable[Sequence[str]], place: Traversable) -> int:
    """Make all directions anew and store them; how many."""
    said = list(dict.fromkeys(map(tuple, spoken)))
    ways = np.stack(list(map(_made, said)))
    steps = np.rint(ways * (_STEPS / np.abs(ways).max(axis=1, keepdims=True))).astype(np.int8)
    signs = np.stack([np.frombuffer(sign(texts), np.uint8) for texts in said])
    with place.open("wb") as file:  # type: ignore[call-overload]
        np.savez_compressed(file, said=signs, ways=steps)
    return len(said)


def sign(texts: Sequence[str]) -> bytes:
    """Tells whether the same was said."""
    return hashlib.sha256("\n".join(texts).encode()).digest()[:8]


def _directions(spoken: Sequence[Sequence[str]], known: Mapping[bytes, Directions]) -> Directions:
    """Each of length one; what says nothing points nowhere."""
    found = [known.get(sign(texts)) for texts in spoken]
    ways = [_made(texts) if way is None else way for texts, way in zip(spoken, found, strict=True)]
    return unit(np.stack(ways)) if ways else np.zeros((0, SIGNS), np.float32)


def _rare(apart: Directions) -> Directions:
    """The directions when each difference is measured by how much all items differ in it."""
    spread = apart.T @ apart / max(len(apart), 1)
    least = _COMMON * spread.trace() / SIGNS + 1e-6
    root = np.linalg.inv(np.linalg.cholesky(spread + least * np.eye(SIGNS))).T
    return unit((apart @ root).astype(np.float32)) @ root.T.astype(np.float32)


def _made(texts: Sequence[str]) -> Directions:
    """The middle of all that is said."""
    middle: Directions = directions([text for text in texts if text] or [""]).sum(axis=0)
    return middle
