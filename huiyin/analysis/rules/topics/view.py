"""A text as it is compared: its signs with their weights, and the direction of what it says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from huiyin.analysis.rules.topics.language import Floats, Language, unit
from huiyin.analysis.rules.topics.rarity import Rarity
from huiyin.analysis.rules.topics.signs import Signs

Weights = NDArray[np.float64]

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
    known, heading = language.numbers, signs.heading_words
    words = {
        one: rarity.word(one, language) * (_HEADING if place < heading else 1.0)
        for place, one in enumerate(signs.words)
        if one in known
    }
    length = sqrt(sum(weight * weight for weight in words.values())) or 1.0
    told = {one: weight / length for one, weight in words.items() if weight}
    return _view(signs, told, _way(words, language), rarity)


def views(many: Sequence[Signs], language: Language, rarity: Rarity) -> Iterator[View]:
    """The same of many texts: what their words tell is worked out for all at once."""
    known = language.numbers
    said = [[one for one in signs.words if one in known] for signs in many]
    table = _table(many, said, language, rarity)
    texts = np.repeat(np.arange(len(many)), np.diff(table.indptr))
    told = iter((table.data / _lengths(table)[texts]).tolist())
    words = ({one: weight for one, weight in zip(each, told) if weight} for each in said)  # noqa: B905 - goes on
    return map(_view, many, words, _ways(table, language), repeat(rarity))


def _view(signs: Signs, words: dict[int, float], way: Floats, rarity: Rarity) -> View:
    anchors = {pair: rarity.pair(pair) for pair in signs.anchors}
    heading = {pair: anchors[pair] for pair in signs.anchors[: signs.heading_anchors]}
    return View(heading=heading, anchors=anchors, words=words, way=way, named=sum(heading.values()))


def _table(
    many: Sequence[Signs], said: Sequence[Sequence[int]], language: Language, rarity: Rarity
) -> sparse.csr_matrix:
    """A row for each text: the weights of the words that are known of it, those of the heading first."""
    known, ends = language.numbers, np.cumsum([0, *map(len, said)])
    weights = {one: rarity.word(one, language) for one in set(chain.from_iterable(said))}
    data = np.fromiter((weights[one] for each in said for one in each), float, ends[-1])
    columns = np.fromiter((known[one] for each in said for one in each), np.int64, ends[-1])
    heads = [sum(one in known for one in signs.words[: signs.heading_words]) for signs in many]
    data[np.arange(len(data)) < np.repeat(ends[:-1] + heads, np.diff(ends))] *= _HEADING
    return sparse.csr_matrix((data, columns, ends), shape=(len(many), len(language.ways)))


def _lengths(table: sparse.csr_matrix) -> Weights:
    squares = np.asarray(table.multiply(table).sum(axis=1), float).ravel()
    found: Weights = np.sqrt(np.where(squares, squares, 1.0))
    return found


def _way(words: dict[int, float], language: Language) -> Floats:
    """Where the words point together, apart from where every text points."""
    if not words:
        return np.zeros_like(language.middle)
    rows = [language.numbers[one] for one in words]
    weights = np.fromiter(words.values(), np.float32, len(words))
    return unit(unit(weights @ language.ways[rows]) - language.middle)


def _ways(weights: sparse.csr_matrix, language: Language) -> Floats:
    """As `_way`, a row for each text."""
    found: Floats = _units(_units(weights.astype(np.float32) @ language.ways) - language.middle)
    found[np.diff(weights.indptr) == 0] = 0
    return found


def _units(ways: Floats) -> Floats:
    lengths = np.sqrt(np.einsum("ij,ij->i", ways, ways))[:, None]
    found: Floats = (ways / np.where(lengths, lengths, 1)).astype(np.float32)
    return found
