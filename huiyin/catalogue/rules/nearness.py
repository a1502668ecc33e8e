"""How near a text comes to what people would say: to whole sentences, each compared for itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from huiyin.catalogue.rules.postings import Postings, Sums

# The mean of so many of an item's sentences that come nearest.
_NEAREST = 3


@dataclass(frozen=True)
class Nearness:
    """Sentences of all items, each as the terms that it is made of."""

    sentences: Postings
    worth: Mapping[str, float]
    of_item: NDArray[np.intp]

    @classmethod
    def of(cls, spoken: Sequence[Iterable[Counter[str]]]) -> "Nearness":
        """By item, in the order in which `near` answers."""
        rows = [(place, terms) for place, each in enumerate(spoken) for terms in each if terms]
        held = Counter(chain.from_iterable(terms for _place, terms in rows))
        worth = {term: 1 + log((len(rows) + 1) / (count + 1)) for term, count in held.items()}
        return cls(
            Postings(_weighed(terms, worth) for _place, terms in rows),
            worth,
            _side_by_side([place for place, _terms in rows], len(spoken)),
        )

    def others(self, spoken: Iterable[Counter[str]]) -> Postings:
        """Sentences of no item, weighed alike."""
        return Postings(map(self.weighed, spoken))

    def weighed(self, terms: Counter[str]) -> dict[str, float]:
        """A text as its sums with sentences become cosines."""
        return _weighed(terms, self.worth)

    def near(self, weighed: Mapping[str, float]) -> Sums:
        """For each item, 0 to 1: the cosine between the text and those of its sentences that come nearest."""
        alike = np.append(self.sentences.sums(weighed), 0.0)
        each: Sums = np.sort(alike[self.of_item], axis=1)
        mean: Sums = each[:, -_NEAREST:].mean(axis=1)
        return mean


def _weighed(terms: Counter[str], worth: Mapping[str, float]) -> dict[str, float]:
    """Terms with their weights, of length one; what no sentence holds is not weighed."""
    weights = {
        term: worth[term] if count == 1 else (1 + log(count)) * worth[term]
        for term, count in terms.items()
        if term in worth
    }
    length = sqrt(sum([weight * weight for weight in weights.values()])) or 1.0
    return {term: weight / length for term, weight in weights.items()}


def _side_by_side(items: Sequence[int], count: int) -> NDArray[np.intp]:
    """A line of sentences for each item; shorter lines are filled with one that is like nothing."""
    held: defaultdict[int, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        held[item].append(place)
    longest = max((*map(len, held.values()), _NEAREST))
    lines = [held[item] + [len(items)] * (longest - len(held[item])) for item in range(count)]
    return np.array(lines, dtype=np.intp).reshape(count, longest)
