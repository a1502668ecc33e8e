"""How much a pair of neighbouring signs tells of what somebody asks for, by its rarity in everyday sentences."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log

from huiyin.catalogue.rules.sayings import spoken
from huiyin.matching.fingerprints import normalise


@dataclass(frozen=True, slots=True)
class Telling:
    """Weights of known pairs; a pair that no sentence holds weighs `rarest`."""

    weight: Mapping[str, float]
    rarest: float


@cache
def telling() -> Telling:
    """Weigh every pair of the sentences of all items (natural logarithm of the inverse share that hold it)."""
    sentences = [said for one in spoken().values() for said in one.sentences]
    held = Counter(pair for said in sentences for pair in {a + b for a, b in pairwise(normalise(said))})
    whole = log(len(sentences) + 1)
    return Telling({pair: whole - log(n + 1) for pair, n in held.items()}, whole)
