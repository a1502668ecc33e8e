"""Fit the probability of proposed items anew: python -m bench.calibrate.

Every second question of the test set, beginning with the first, is fitted on; the others are only counted.
The everyday wording of the catalogue was widened with the fitted half in view, so each of its questions is used
twice: with that wording and without it, lest what is found looks surer than it is.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path
from typing import Any

from huiyin.catalogue.rules import likely
from huiyin.catalogue.rules.catalogue import load_catalogue
from huiyin.catalogue.rules.likely import LikelyIndex
from huiyin.catalogue.rules.reading import DATA
from huiyin.catalogue.rules.suggested import BESIDE, all_signs, probability

Row = tuple[tuple[float, ...], bool]
QUESTIONS = Path(likely.__file__).parents[1] / "tests" / "questions"
ROUNDS, STEP, KEPT_SMALL = 4000, 0.5, 0.002
SHOWN = 3


def questions(*, half: int) -> Iterator[dict[str, Any]]:
    """The fitted half is 0, the other 1."""
    for file in sorted(QUESTIONS.glob("*.json")):
        yield from json.loads(file.read_text(encoding="utf-8"))["questions"][half::2]


def rows(index: LikelyIndex, asked: Sequence[dict[str, Any]]) -> Iterator[Row]:
    """The signs of each of the first that are found, and whether it is a right one."""
    for one in asked:
        found = index.find(one["text"], BESIDE)
        for item, signs in list(zip(found, all_signs(found), strict=True))[:SHOWN]:
            yield signs, item.code in one["expected"]


def fitted(known: Sequence[Row]) -> list[float]:
    """Weights of the logistic curve, by going downhill; each sign is first brought to the same scale."""
    count = len(known[0][0])
    size = [max(abs(signs[at]) for signs, _right in known) or 1.0 for at in range(count)]
    scaled = [([sign / size[at] for at, sign in enumerate(signs)], right) for signs, right in known]
    weights = [0.0] * count
    for _round in range(ROUNDS):
        slope = [KEPT_SMALL * weight for weight in weights]
        for signs, right in scaled:
            guessed = 1 / (1 + exp(-sum(map(float.__mul__, signs, weights))))
            for at, sign in enumerate(signs):
                slope[at] += (guessed - right) * sign / len(scaled)
        weights = [weight - STEP * by for weight, by in zip(weights, slope, strict=True)]
    return [round(weight / size[at], 4) for at, weight in enumerate(weights)]


def told(known: Sequence[Row], weights: Sequence[float]) -> dict[str, str]:
    """For each tenth of the probability how often it was right."""
    tenths: dict[int, list[bool]] = {}
    for signs, right in known:
        tenths.setdefault(int(probability(signs, weights) * 10), []).append(right)
    return {
        f"{tenth / 10:.1f}": f"{sum(rights) / len(rights):.2f} of {len(rights)}"
        for tenth, rights in sorted(tenths.items())
    }


def main() -> int:
    """Fit, keep the weights, tell how the other half fares."""
    shipped = load_catalogue()
    full = LikelyIndex.of(shipped)
    narrow = LikelyIndex.of(shipped, said={})
    fit = list(questions(half=0))
    known = [*rows(full, fit), *rows(narrow, fit)]
    weights = fitted(known)
    place = Path(str(DATA)) / "calibration.json"
    kept = json.loads(place.read_text(encoding="utf-8")) | {"weights": weights}
    place.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    other = list(rows(full, list(questions(half=1))))
    sys.stdout.write(json.dumps({"weights": weights, "other_half": told(other, weights)}, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
