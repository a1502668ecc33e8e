"""How like two matters are: pairs of signs weighed by how rarely they are said, beside what both are about.

Measured on 3,000 labelled messages: of the five most alike, 60 % are of the same kind of problem by plain pairs, 65 %
by weighed pairs, 79 % by weighed pairs beside what both are about.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import combinations, repeat
from math import log
from operator import itemgetter

from huiyin.matching.fingerprints import pairs_in_order

ABOUT = 0.3
"""What both are about counts so much beside a likeness of words of 1."""
APART = 4
"""Pairs nearer to each other than so many signs mostly tell the same."""
THINGS = 12
"""By so many pairs a text is asked for, two by two."""
ALONE = 6
"""So many of the rarest are asked for one by one too."""
SHORTEST, LONGEST, TOLD = 4, 16, 3
"""What both say is told in so many pieces at most; shorter ones tell nothing."""

Told = tuple[int, int]
"""A pair, and its place in the text."""


@dataclass(frozen=True)
class Weights:
    """How much each pair tells: the rarer, the more; of what is not listed, all the same."""

    listed: Mapping[int, float]
    rarest: float

    @classmethod
    def of(cls, held: Mapping[int, int], rows: int, least: int) -> "Weights":
        """By how many of the stored texts hold each pair; without any count all tell the same."""
        listed = {pair: log((rows + 1) / (count + 0.5)) for pair, count in held.items()}
        return cls(listed, log((rows + 1) / (least + 0.5)) if rows else 1.0)

    def __call__(self, pair: int) -> float:
        """What a pair tells."""
        return self.listed.get(pair, self.rarest)

    def total(self, pairs: Iterable[int]) -> float:
        """What all of them tell together."""
        return sum(map(self.listed.get, pairs, repeat(self.rarest)))


def weighing(asked: Set[int], weights: Weights) -> Callable[[Set[int]], float]:
    """What the pairs tell that both have, over what all tell that either has, 0 to 1: of one beside many others."""
    own = weights.total(asked)

    def against(keys: Set[int]) -> float:
        both = weights.total(asked & keys)
        return both / (own + weights.total(keys - asked)) if both else 0.0

    return against


def in_all(words: float, about: float | None) -> float:
    """The likeness of words beside that of what both are about, 0 to 1; where that is not known, words alone."""
    return words if about is None else (words + ABOUT * max(about, 0.0)) / (1 + ABOUT)


def telling(text: str, weights: Weights) -> list[Told]:
    """Of the pairs of a text those that tell the most and stand apart, the most telling first."""
    first: dict[int, int] = {}
    for place, pair in enumerate(pairs_in_order(text)):
        first.setdefault(pair, place)
    taken: list[Told] = []
    for pair, place in sorted(first.items(), key=lambda one: (-weights(one[0]), one[1])):
        if all(abs(place - other) >= APART for _pair, other in taken):
            taken.append((pair, place))
        if len(taken) == THINGS:
            break
    return taken


def asks(told: Collection[Told]) -> Iterator[tuple[int, ...]]:
    """Which pairs are asked for together: the most telling alone, and all two by two."""
    pairs = [pair for pair, _place in told]
    yield from ((pair,) for pair in pairs[:ALONE])
    yield from combinations(pairs, 2)


def in_common(text: str, keys: Collection[int], weights: Weights) -> tuple[str, ...]:
    """What of a text the other says too: the most telling runs, in the order of the text."""
    runs = sorted(
        {run[1]: run for run in _runs(text, keys, weights)}.values(), key=itemgetter(0), reverse=True
    )
    told = [run for _weight, run in runs[:TOLD]]
    return tuple(sorted(told, key=text.index))


def _runs(text: str, keys: Collection[int], weights: Weights) -> Iterator[tuple[float, str]]:
    """Runs of signs whose pairs the other has, with what they tell."""
    for line in text.split("\n"):
        begun, weight = 0, 0.0
        for place, pair in enumerate([*pairs_in_order(line), -1]):
            if pair in keys and place - begun < LONGEST - 1:
                weight += weights(pair)
                continue
            if place - begun >= SHORTEST - 1:
                yield weight, line[begun : place + 1]
            begun, weight = place + 1, 0.0
