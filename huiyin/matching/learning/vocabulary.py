"""Which numbers a model knows, and a text as a short list of them with their weights."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from huiyin.matching.learning.signs import WEIGHTS, Numbers, Seen, views_of

Floats = NDArray[np.float32]
#: What a single text holds tells nothing about others.
_LEAST_TEXTS = 2


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The known numbers, ascending, and how much each tells: what few texts hold tells more."""

    numbers: Numbers
    rarity: Floats

    def vector(self, one: Seen) -> tuple[NDArray[np.int64], Floats]:
        """Places of the known numbers of a text, and their weights: each view of length 1, then as views count."""
        if not len(self.numbers):
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        places = np.minimum(np.searchsorted(self.numbers, one.numbers), len(self.numbers) - 1)
        known = self.numbers[places] == one.numbers
        places, counts = places[known], one.counts[known]
        weights = (1 + np.log(counts)) * self.rarity[places]
        views = views_of(self.numbers[places])
        lengths = np.sqrt(np.bincount(views, weights=weights**2, minlength=len(WEIGHTS)))
        return places, (weights * WEIGHTS[views] / lengths[views]).astype(np.float32)


def vocabulary(texts: Sequence[Seen], *, most: int) -> Vocabulary:
    """The numbers that at least two texts hold, and of these the `most` that the most texts hold."""
    every = np.concatenate([one.numbers for one in texts]) if texts else np.zeros(0, dtype=np.uint64)
    numbers, held = np.unique(every, return_counts=True)
    kept = held >= _LEAST_TEXTS
    if kept.sum() > most:
        kept &= held > np.sort(held)[-most]
    numbers, held = numbers[kept], held[kept]
    rarity = np.log((1 + len(texts)) / (1 + held)) + 1
    return Vocabulary(numbers, rarity.astype(np.float32))
