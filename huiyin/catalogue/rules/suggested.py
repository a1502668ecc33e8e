"""Items proposed for a text, each with how probable it is, in at most a few; none when unsure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log

from huiyin.catalogue.rules.likely import Likely
from huiyin.catalogue.rules.reading import read

# So many are weighed against each other: what is proposed, and the best that is not.
BESIDE = 4


@dataclass(frozen=True)
class Calibration:
    """Weights that make the probability of what is found, and the bounds below which nothing is proposed.

    `least` is for the first of them: below it a person had better ask. `least_beside` is for the others.
    `least_strength`: what agrees less than that says nothing. `by_words` are the weights where only words were
    compared.
    """

    weights: tuple[float, ...]
    by_words: tuple[float, ...]
    least: float
    least_beside: float
    least_strength: float


@dataclass(frozen=True)
class Rated:
    """An item's code, its probability (0 to 1) and the words that point to it."""

    code: str
    score: float
    words: tuple[str, ...]


@cache
def calibration() -> Calibration:
    """As fitted by `python -m bench.calibrate`."""
    data = read("calibration.json")
    return Calibration(
        tuple(data["weights"]),
        tuple(data["by_words"]),
        data["least"],
        data["least_beside"],
        data["least_strength"],
    )


def rated(found: Sequence[Likely], limit: int, *, whole: bool = True) -> tuple[Rated, ...]:
    """At most so many of what was found, the most probable first; empty when the best is not probable enough."""
    bounds = calibration()
    weights = bounds.weights if whole else bounds.by_words
    scored = [
        Rated(one.code, round(probability(signs, weights), 3), one.words)
        for one, signs in zip(found, all_signs(found), strict=True)
    ]
    if not scored or scored[0].score < bounds.least or found[0].strength < bounds.least_strength:
        return ()
    return tuple(one for one in scored[:limit] if one.score >= bounds.least_beside)


def probability(signs: Sequence[float], weights: Sequence[float]) -> float:
    """By the logistic curve."""
    return 1 / (1 + exp(-sum(sign * weight for sign, weight in zip(signs, weights, strict=True))))


def all_signs(found: Sequence[Likely]) -> list[tuple[float, ...]]:
    """What tells how sure each of them is: how strong, how near, how much of the text, how far ahead."""
    return [
        (
            1.0,
            log(1 + one.strength),
            one.near,
            one.cover,
            one.lead,
            one.lead - max((other.lead for at, other in enumerate(found) if at != place), default=0.0),
            one.empty,
            one.meant,
            one.void,
        )
        for place, one in enumerate(found)
    ]
