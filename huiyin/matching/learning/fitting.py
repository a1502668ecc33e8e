"""Learning: ridge regression of each label against the others, and probabilities fitted on texts held out."""

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from huiyin.matching.fingerprints import normalise
from huiyin.matching.learning.model import Learned, shares
from huiyin.matching.learning.signs import seen
from huiyin.matching.learning.vocabulary import Floats, vocabulary

#: Rows times labels of a model: what a process has to hold, 12 MB.
CELLS = 6_000_000
FOLDS = 5
#: Few rounds are enough; more would learn the faults of the examples (measured: 10 as good as 40).
_ROUNDS = 10
_STIFFNESS = 1.0
_SHARPEST, _BLUNTEST, _TRIED = 30.0, 0.5, 120
_TOLD_BY = 30


@dataclass(frozen=True)
class Example:
    """A text whose label a person has confirmed; its first line counts as its heading."""

    text: str
    label: str


def learn(examples: Sequence[Example], *, cells: int = CELLS) -> Learned:
    """Learn from examples of at least two labels. The same examples in the same order give the same model."""
    labels = tuple(sorted({one.label for one in examples}))
    if len(labels) < 2:
        raise ValueError("learning needs examples of two labels")
    texts = [seen(one.text) for one in examples]
    known = vocabulary(texts, most=cells // len(labels))
    rows = _rows([known.vector(one) for one in texts], len(known.numbers))
    own = np.array([labels.index(one.label) for one in examples])
    sharpness = _sharpness(_held_out(rows, own, _folds(examples), len(labels)), own)
    weights = _ridge(rows, _aims(own, len(labels)))
    return Learned(labels, known, weights[:-1].astype(np.float16), weights[-1], sharpness)


def _rows(vectors: list[tuple[NDArray[np.int64], Floats]], width: int) -> sparse.csr_matrix:
    """All texts, each with a last column that is always 1."""
    places = [np.append(one, width) for one, _ in vectors]
    values = [np.append(one, np.float32(1)) for _, one in vectors]
    ends = np.cumsum([0, *map(len, places)])
    return sparse.csr_matrix(
        (np.concatenate(values).astype(np.float32), np.concatenate(places), ends),
        shape=(len(vectors), width + 1),
    )


def _aims(own: NDArray[np.int64], labels: int) -> Floats:
    aims = np.full((len(own), labels), -1, dtype=np.float32)
    aims[np.arange(len(own)), own] = 1
    return aims


def _ridge(rows: sparse.csr_matrix, aims: Floats) -> Floats:
    """Weights by conjugate gradients, all labels at once."""
    across = rows.T.tocsr()
    left: Floats = across @ aims
    found, step, size = np.zeros_like(left), left.copy(), (left * left).sum(axis=0)
    for _round in range(_ROUNDS):
        pushed = across @ (rows @ step) + _STIFFNESS * step
        far = size / np.maximum((step * pushed).sum(axis=0), 1e-12)
        found += far * step
        left -= far * pushed
        after = (left * left).sum(axis=0)
        step = left + after / np.maximum(size, 1e-12) * step
        size = after
    return found


def _folds(examples: Sequence[Example]) -> NDArray[np.int64]:
    """Which part holds out each example; texts that begin alike stay together, or probabilities would flatter."""
    told = (normalise(one.text)[:_TOLD_BY] for one in examples)
    return np.array([crc32(one.encode()) % FOLDS for one in told])


def _held_out(
    rows: sparse.csr_matrix, own: NDArray[np.int64], folds: NDArray[np.int64], labels: int
) -> Floats:
    """The scores of each example by a model that has not seen it."""
    scores = np.zeros((len(own), labels), dtype=np.float32)
    for fold in range(FOLDS):
        out = folds == fold
        if out.any() and not out.all():
            scores[out] = rows[out] @ _ridge(rows[~out], _aims(own[~out], labels))
    return scores


def _sharpness(scores: Floats, own: NDArray[np.int64]) -> float:
    """The sharpness under which what was held out is most probable."""
    each = np.arange(len(own))

    def surprise(sharpness: float) -> float:
        return float(-np.log(shares(scores * sharpness)[each, own] + 1e-9).mean())

    return float(min(np.geomspace(_BLUNTEST, _SHARPEST, _TRIED), key=surprise))
