"""How people ask: how much a pair of neighbouring signs tells by its rarity in everyday sentences, and some of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log

from huiyin.catalogue.rules.sayings import spoken
from huiyin.matching.fingerprints import normalise

#: So many sentences show what people ask of all kinds of things.
_SHOWN = 150


@dataclass(frozen=True, slots=True)
class Telling:
    """Weights of known pairs, where a pair that no sentence holds weighs `rarest`; and sentences of all fields."""

    weight: Mapping[str, float]
    rarest: float
    everyday: tuple[str, ...]


@cache
def telling() -> Telling:
    """Weigh every pair of the sentences of all items (natural logarithm of the inverse share that hold it)."""
    sentences = [said for one in spoken().values() for said in one.sentences]
    held = Counter(pair for said in sentences for pair in {a + b for a, b in pairwise(normalise(said))})
    whole = log(len(sentences) + 1)
    weight = {pair: whole - log(n + 1) for pair, n in held.items()}
    return Telling(weight, whole, _some([one.sentences[0] for one in spoken().values() if one.sentences]))


def _some(sentences: Sequence[str]) -> tuple[str, ...]:
    return tuple(sentences[:: max(1, len(sentences) // _SHOWN)][:_SHOWN])
