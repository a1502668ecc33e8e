"""Whether an answer speaks of something else than what was asked (R-310)."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from huiyin.analysis.rules.drafts.draft import Known
from huiyin.analysis.rules.drafts.nearness import met_in
from huiyin.analysis.rules.drafts.telling import share, telling_pairs
from huiyin.matching.meaning import Directions, directions, unit

# How much shared pairs, met words and nearer sentences tell, and from where on the claim is answered.
_SHARED, _MET, _NEARER, _TOUCHED = 35.0, 21.0, 1.45, 6.0
_NEAREST = 3
_LEAST = 1e-6


def is_beside(asked: Sequence[str], answer: Sequence[str], known: Known) -> bool:
    """Whether neither the words nor the meaning of an answer touch the claim."""
    shared, met, nearer = touching(asked, answer, known)
    return bool(_SHARED * shared + _MET * met + _NEARER * nearer < _TOUCHED)


def touching(asked: Sequence[str], answer: Sequence[str], known: Known) -> tuple[float, float, float]:
    """How much of the claim's pairs is shared, how far its words are met there, how near its sentences are."""
    claim, said = "".join(asked), "".join(answer)
    return (
        share(telling_pairs(claim), telling_pairs(said), known),
        met_in(said, claim, known),
        _nearer(asked, answer, known.everyday),
    )


def _nearer(asked: Sequence[str], answer: Sequence[str], everyday: tuple[str, ...]) -> float:
    """By how much the nearest sentences of an answer are nearer to the claim than to what people ask otherwise."""
    told = unit(directions(answer))
    others = _known(everyday) @ told.T
    far = (unit(directions(asked)) @ told.T).max(axis=0) - others.mean(axis=0)
    return float(np.sort(far / np.maximum(others.std(axis=0), _LEAST))[-_NEAREST:].mean())


@lru_cache(maxsize=1)
def _known(everyday: tuple[str, ...]) -> Directions:
    return unit(directions(everyday))
