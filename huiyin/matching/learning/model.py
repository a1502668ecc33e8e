"""A learned model: how much each number speaks for each label; its answer with probability and words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from huiyin.matching.learning.signs import is_named, numbers_of, seen
from huiyin.matching.learning.vocabulary import Floats, Vocabulary

_WORDS_SHOWN = 4
_LEAST_SIGNS = 2


@dataclass(frozen=True)
class Answer:
    """What a text suggests: the best label, how probable it is (0 to 1), and the words that spoke for it."""

    label: str
    probability: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Learned:
    """`weights` has a row for each number of the vocabulary and a column for each label.

    `sharpness` makes probabilities of scores; it was fitted on texts that the model had not seen.
    """

    labels: tuple[str, ...]
    vocabulary: Vocabulary
    weights: NDArray[np.float16]
    bias: Floats
    sharpness: float

    def answer(self, text: str, *, least: float = 1.0) -> Answer:
        """The best label with its probability; from `least` on with the words that spoke for it."""
        found = self.probabilities(text)
        best = max(found, key=lambda label: found[label])
        words = self.words_for(best, text) if found[best] >= least else ()
        return Answer(best, found[best], words)

    def probabilities(self, text: str) -> dict[str, float]:
        """How probable each label is."""
        places, values = self.vocabulary.vector(seen(text))
        scores = values @ self.weights[places].astype(np.float32) + self.bias
        return dict(zip(self.labels, shares(scores * self.sharpness).tolist(), strict=True))

    def words_for(self, label: str, text: str) -> tuple[str, ...]:
        """The words of a text that speak for a label."""
        one, column = seen(text), self.labels.index(label)
        places, values = self.vocabulary.vector(one)
        rows = self.weights[places].astype(np.float32)
        gained = values * (rows[:, column] - rows.mean(axis=1))
        spoken = dict(zip(self.vocabulary.numbers[places].tolist(), gained.tolist(), strict=True))
        return _telling(one.words, spoken)


def _telling(words: Iterable[str], spoken: Mapping[int, float]) -> tuple[str, ...]:
    """The words that spoke most, by their numbers; no names."""
    points = {
        word: sum(spoken.get(number, 0.0) for number in numbers_of(word))
        for word in words
        if len(word) >= _LEAST_SIGNS
    }
    best = sorted((word for word in points if points[word] > 0), key=lambda word: -points[word])
    return tuple(word for word in best[: 3 * _WORDS_SHOWN] if not is_named(word))[:_WORDS_SHOWN]


def shares(scores: Floats) -> Floats:
    """Scores, of one text or a row for each, as probabilities that sum to 1."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)
