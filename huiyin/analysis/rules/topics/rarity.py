"""How much a sign tells, by how few texts hold it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log
from typing import Self

from huiyin.analysis.rules.topics.language import Language
from huiyin.analysis.rules.topics.signs import Signs

_UNSHARED = 0.6
"""A pair that no other text holds may be part of a name, or mere chance: it counts less."""
_SAYS_NOTHING, _WORD_SAYS_NOTHING = 1.0, 2.0
_FEWEST = 1_000
"""Where fewer texts are counted, rarity is judged as if there were so many."""


@dataclass(frozen=True)
class Rarity:
    """Among so many `texts`, how many hold each pair and each word."""

    texts: int = 0
    pairs: Mapping[int, int] = field(default_factory=dict)
    words: Mapping[int, int] = field(default_factory=dict)
    _weights: dict[int, float] = field(default_factory=dict, repr=False)
    _word_weights: dict[int, float] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, texts: Iterable[Signs]) -> Self:
        """Count."""
        pairs: Counter[int] = Counter()
        words: Counter[int] = Counter()
        count = 0
        for one in texts:
            count += 1
            pairs.update(one.anchors)
            words.update(one.words)
        return cls(count, pairs, words)

    def pair(self, pair: int) -> float:
        """The weight of a pair, 0 or more."""
        weight = self._weights.get(pair)
        if weight is None:
            held = self.pairs.get(pair, 1)
            least = log(max(self.texts, _FEWEST) / held) - _SAYS_NOTHING
            weight = self._weights[pair] = max(least, 0.0) * (1 if held > 1 else _UNSHARED)
        return weight

    def word(self, number: int, language: Language) -> float:
        """The weight of a word, by everyday sentences and by the texts."""
        weight = self._word_weights.get(number)
        if weight is None:
            said = language.held[language.numbers[number]] / 2
            told = log((self.texts + language.sentences / 2) / (self.words.get(number, 0) + said))
            weight = self._word_weights[number] = max(told - _WORD_SAYS_NOTHING, 0.0)
        return weight
