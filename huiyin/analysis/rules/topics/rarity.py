"""How much a sign tells, by how few texts hold it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from math import log
from typing import Self

from huiyin.analysis.rules.topics.language import Language
from huiyin.analysis.rules.topics.signs import Signs

_UNSHARED = 0.6
"""A pair that no other text holds may be part of a name, or mere chance: it counts less."""
_SAYS_NOTHING, _WORD_SAYS_NOTHING = 1.0, 2.0
_FEWEST = 1_000
"""Where fewer texts are counted, rarity is judged as if there were so many."""


class Rarity:
    """Among so many `texts`, how many hold each pair and each word. `settle` after counting."""

    def __init__(
        self, texts: int = 0, pairs: Mapping[int, int] | None = None, words: Mapping[int, int] | None = None
    ) -> None:
        self.texts = texts
        self.pairs, self.words = Counter(pairs or {}), Counter(words or {})
        self.settle()

    @classmethod
    def of(cls, texts: Iterable[Signs]) -> Self:
        """Count."""
        found = cls()
        found.count(texts)
        return found

    def count(self, texts: Iterable[Signs]) -> None:
        """Count more."""
        for one in texts:
            self.texts += 1
            self.pairs.update(one.anchors)
            self.words.update(one.words)
        self.settle()

    def uncount(self, texts: Iterable[Signs]) -> None:
        """Count no more what was counted."""
        gone_pairs, gone_words = Counter[int](), Counter[int]()
        for one in texts:
            self.texts -= 1
            gone_pairs.update(one.anchors)
            gone_words.update(one.words)
        self.pairs, self.words = self.pairs - gone_pairs, self.words - gone_words
        self.settle()

    def settle(self) -> None:
        """Weigh anew: `pair` is the weight of a pair, 0 or more, `word` that of a word. They are asked all the time."""
        self.pair, self.word = cache(self._pair), cache(self._word)

    def _pair(self, pair: int) -> float:
        held = max(self.pairs.get(pair, 1), 1)
        least = log(max(self.texts, _FEWEST) / held) - _SAYS_NOTHING
        return max(least, 0.0) * (1 if held > 1 else _UNSHARED)

    def _word(self, number: int, language: Language) -> float:
        """By everyday sentences and by the texts."""
        said = language.held[language.numbers[number]] / 2
        told = log((self.texts + language.sentences / 2) / (self.words.get(number, 0) + said))
        return max(told - _WORD_SAYS_NOTHING, 0.0)
