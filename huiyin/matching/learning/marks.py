"""How good answers are: beside the labels that persons gave."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from huiyin.matching.learning.model import Answer

BINS = 10
SURE = 0.95


@dataclass(frozen=True)
class Marks:
    """Shares of 1. `macro_f1` counts each label alike; `ece`: by how much probabilities miss what came true, in
    ten bins of equal width; `coverage_at_95`: the largest share, surest first, of which 95 % are right.
    """

    accuracy: float
    macro_f1: float
    ece: float
    coverage_at_95: float


def marks(answers: Sequence[Answer], truth: Sequence[str]) -> Marks:
    """Mark answers; an empty label is none and counts as wrong."""
    right = np.array([one.label == label for one, label in zip(answers, truth, strict=True)])
    sure = np.array([one.probability for one in answers])
    return Marks(
        accuracy=round(float(right.mean()), 4),
        macro_f1=round(_macro_f1([one.label for one in answers], truth), 4),
        ece=round(_ece(sure, right), 4),
        coverage_at_95=round(_coverage(sure, right), 4),
    )


def worth(answers: Sequence[Answer], truth: Sequence[str]) -> float:
    """What proposals are worth: the share that is right less the share that is wrong; to keep silent costs nothing."""
    points = [
        (1 if one.label == label else -1) for one, label in zip(answers, truth, strict=True) if one.label
    ]
    return round(sum(points) / len(answers), 4)


def _macro_f1(given: Sequence[str], truth: Sequence[str]) -> float:
    each = [_f1(label, given, truth) for label in sorted(set(truth))]
    return sum(each) / len(each)


def _f1(label: str, given: Sequence[str], truth: Sequence[str]) -> float:
    hits = sum(one == other == label for one, other in zip(given, truth, strict=True))
    return 2 * hits / (given.count(label) + truth.count(label))


def _ece(sure: np.ndarray, right: np.ndarray) -> float:
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    missed = np.abs(np.bincount(bins, weights=sure - right, minlength=BINS))
    return float(missed.sum() / len(sure))


def _coverage(sure: np.ndarray, right: np.ndarray) -> float:
    order = np.argsort(-sure, kind="stable")
    good = np.cumsum(right[order]) / np.arange(1, len(order) + 1) >= SURE
    return float((np.flatnonzero(good)[-1] + 1) / len(order)) if good.any() else 0.0
