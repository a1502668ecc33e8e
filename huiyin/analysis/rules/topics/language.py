"""What everybody says of problems, learned from sentences that are sorted by what they are about.

Words that stand in such sentences tell *what* is wrong, and sentences of one subject show which words mean alike.
What stands in none of them is a name: of an estate, a road, a firm. So names are known without any list of them.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log
from operator import add
from zlib import crc32

import numpy as np
import rjieba
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import svds

from huiyin.matching.fingerprints import normalise

Floats = NDArray[np.float32]

SIGNS = 100
"""How many numbers make a direction."""
_LEAST, _FAMILIAR, _MOST = 2, 5, 600
"""Words of fewer sentences are hardly known, those of more say nothing of any subject."""


@dataclass(frozen=True, eq=False)
class Language:
    """`rows` by word, `held`: in how many sentences each stands, `ways`: where each points.

    `common`: pairs of signs that belong to no name; `familiar`: words between which no name stands.
    """

    rows: Mapping[str, int]
    numbers: Mapping[int, int]
    words: tuple[str, ...]
    held: tuple[int, ...]
    ways: Floats
    middle: Floats
    common: frozenset[str]
    familiar: frozenset[str]
    sentences: int


def number_of(word: str) -> int:
    """A word as it is stored."""
    return crc32(word.encode()) & 0x7FFFFFFF


def words_in(text: str) -> list[str]:
    """The words of a text one after another; a single sign stands for itself."""
    return [word for word in rjieba.cut(text) if word[0].isalnum()]


def language_of(subjects: Sequence[Collection[str]]) -> Language:
    """Learn from sentences, subject by subject. The same sentences always give the same."""
    pairs: Counter[str] = Counter()
    words: Counter[str] = Counter()
    told = [Counter[str]() for _subject in subjects]
    for place, sentences in enumerate(subjects):
        for sentence in sentences:
            plain = normalise(sentence)
            pairs.update({*map(add, plain, plain[1:])})
            said = [word for word in words_in(sentence) if len(word) > 1]
            words.update(set(said))
            told[place].update(said)
    kept = sorted(word for word, held in words.items() if _LEAST <= held <= _MOST)
    rows = {word: row for row, word in enumerate(kept)}
    ways = _ways(told, rows)
    return Language(
        rows=rows,
        numbers={number_of(word): row for word, row in rows.items()},
        words=tuple(kept),
        held=tuple(words[word] for word in kept),
        ways=ways,
        middle=_middle(told, rows, ways),
        common=frozenset(pair for pair, held in pairs.items() if held >= _LEAST),
        familiar=frozenset(word for word in kept if words[word] >= _FAMILIAR),
        sentences=sum(map(len, subjects)),
    )


def unit(way: Floats) -> Floats:
    """The same of length one; what points nowhere stays so."""
    length = float(np.sqrt(way @ way))
    return way / np.float32(length) if length else way


def _ways(told: Sequence[Counter[str]], rows: Mapping[str, int]) -> Floats:
    """A direction for each word, by the subjects that speak of it: words of the same subjects point alike."""
    size = min(SIGNS, len(rows) - 1, len(told) - 1)
    if size < 1:
        return np.zeros((len(rows), 1), np.float32)
    table = _table(told, rows)
    start = np.ones(min(table.shape)) / np.sqrt(min(table.shape))
    left, strength, _right = svds(table, k=size, v0=start)
    found = left * strength
    found /= np.linalg.norm(found, axis=1, keepdims=True) + 1e-9
    made: Floats = found.astype(np.float32)
    return made


def _table(told: Sequence[Counter[str]], rows: Mapping[str, int]) -> sparse.csr_matrix:
    """Words by subjects: rarer words weigh more, and each subject weighs the same."""
    spots = [
        (rows[word], place, 1 + log(times))
        for place, said in enumerate(told)
        for word, times in said.items()
        if word in rows
    ]
    row, column, value = zip(*spots, strict=True)
    table = sparse.csr_matrix((value, (row, column)), shape=(len(rows), len(told)), dtype=float)
    table = sparse.diags(np.log(len(told) / np.maximum(table.getnnz(axis=1), 1))) @ table
    lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=0)).ravel()) + 1e-9
    return sparse.csr_matrix(table @ sparse.diags(1 / lengths))


def _middle(told: Sequence[Counter[str]], rows: Mapping[str, int], ways: Floats) -> Floats:
    """Where all subjects together point: what a text shares with everything does not count."""
    found = [unit(ways[[rows[word] for word in said if word in rows]].sum(axis=0)) for said in told]
    return np.mean(found, axis=0, dtype=np.float32) if found else np.zeros(ways.shape[1], np.float32)
