"""A text as it is compared: its signs with their weights, and the direction of what it says."""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from huiyin.analysis.rules.topics.language import Floats, Language, unit
from huiyin.analysis.rules.topics.rarity import Rarity
from huiyin.analysis.rules.topics.signs import Signs

_HEADING = 2.0
"""A word of the heading counts so many times."""


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """`heading` and `anchors`: weights of pairs; `words`: weights, together of length one; `way`: of length one.

    `named` is how much the heading names.
    """

    heading: dict[int, float]
    anchors: dict[int, float]
    words: dict[int, float]
    way: Floats
    named: float


def view(signs: Signs, language: Language, rarity: Rarity) -> View:
    """Weigh the signs of a text."""
    anchors = {pair: rarity.pair(pair) for pair in signs.anchors}
    known = [(place, one) for place, one in enumerate(signs.words) if one in language.numbers]
    words = {
        one: rarity.word(one, language) * (_HEADING if place < signs.heading_words else 1.0)
        for place, one in known
    }
    length = sqrt(sum(weight * weight for weight in words.values())) or 1.0
    heading = {pair: anchors[pair] for pair in signs.anchors[: signs.heading_anchors]}
    return View(
        heading=heading,
        anchors=anchors,
        words={one: weight / length for one, weight in words.items() if weight},
        way=_way(words, language),
        named=sum(heading.values()),
    )


def _way(words: dict[int, float], language: Language) -> Floats:
    """Where the words point together, apart from where every text points."""
    if not words:
        return np.zeros_like(language.middle)
    rows = [language.numbers[one] for one in words]
    weights = np.fromiter(words.values(), np.float32, len(words))
    return unit(unit(weights @ language.ways[rows]) - language.middle)
