"""Make the directions of all items anew and fit the probability of proposed items: python -m bench.calibrate.

Every second question of the test set, beginning with the first, is fitted on, beside sentences that no item fits;
the other questions are only counted. The phrases of the catalogue were widened with the fitted half in view, so it
is asked without them: whole sentences were written by others, who had not seen it.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from huiyin.catalogue.rules import bearing, likely
from huiyin.catalogue.rules.catalogue import Catalogue, load_catalogue
from huiyin.catalogue.rules.likely import LikelyIndex
from huiyin.catalogue.rules.reading import DATA
from huiyin.catalogue.rules.sayings import Spoken, fitting_nothing, spoken
from huiyin.catalogue.rules.suggested import BESIDE, all_signs, probability
from huiyin.catalogue.rules.terms import terms_of
from huiyin.catalogue.rules.wording import Wording

Row = tuple[tuple[float, ...], bool]
QUESTIONS = Path(likely.__file__).parents[1] / "tests" / "questions"
STEPS, KEPT_SMALL = 30, 0.5
SHOWN = 3


def questions(*, half: int) -> Iterator[dict[str, Any]]:
    """The fitted half is 0, the other 1."""
    for file in sorted(QUESTIONS.glob("*.json")):
        yield from json.loads(file.read_text(encoding="utf-8"))["questions"][half::2]


def rows(index: LikelyIndex, asked: Sequence[dict[str, Any]], *, whole: bool) -> Iterator[Row]:
    """The signs of each of the first that are found, and whether it is a right one."""
    for one in asked:
        found = index.find(one["text"], BESIDE, whole=whole)
        for item, signs in list(zip(found, all_signs(found), strict=True))[:SHOWN]:
            yield signs, item.code in one["expected"]


def empty_rows(index: LikelyIndex, *, whole: bool) -> Iterator[Row]:
    """Of what fits no item, each sentence beside the others alone: what is asked never stands there itself."""
    spoken = fitting_nothing()
    for place, text in enumerate(spoken):
        others = (terms_of(other) for at, other in enumerate(spoken) if at != place)
        ways = np.delete(index.bearings.nothing, place, axis=0)
        alone = replace(
            index,
            nothing=index.nearness.others(others),
            bearings=replace(index.bearings, nothing=ways),
        )
        yield from rows(alone, [{"text": text, "expected": []}], whole=whole)


def fitted(known: Sequence[Row]) -> list[float]:
    """Weights of the logistic curve, by Newton's steps; large weights cost a little."""
    signs = np.array([each for each, _right in known])
    right = np.array([float(each) for _signs, each in known])
    weights = np.zeros(signs.shape[1])
    for _step in range(STEPS):
        guessed = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (guessed - right) + KEPT_SMALL * weights
        bend = (signs.T * (guessed * (1 - guessed))) @ signs + KEPT_SMALL * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return [round(float(weight), 4) for weight in weights]


def told(known: Sequence[Row], weights: Sequence[float]) -> dict[str, str]:
    """For each tenth of the probability how often it was right."""
    tenths: dict[int, list[bool]] = {}
    for signs, right in known:
        tenths.setdefault(int(probability(signs, weights) * 10), []).append(right)
    return {
        f"{tenth / 10:.1f}": f"{sum(rights) / len(rights):.2f} of {len(rights)}"
        for tenth, rights in sorted(tenths.items())
    }


def directed(shipped: Catalogue) -> None:
    """Keep where each item and each sentence that fits none points."""
    said = (Wording(item, spoken().get(item.code, Spoken())).whole for item in shipped.items.values())
    bearing.keep([*said, *((text,) for text in fitting_nothing())], bearing.DATA / bearing.KEPT)
    bearing.kept.cache_clear()


def _known(index: LikelyIndex, *, whole: bool) -> Iterator[Row]:
    yield from rows(index, list(questions(half=0)), whole=whole)
    yield from empty_rows(index, whole=whole)


def main() -> int:
    """Fit, keep the weights, tell how the other half fares."""
    shipped = load_catalogue()
    directed(shipped)
    full = LikelyIndex.of(shipped)
    narrow = LikelyIndex.of(
        shipped, said={code: Spoken(sentences=said.sentences) for code, said in spoken().items()}
    )
    weights, by_words = (fitted(list(_known(narrow, whole=whole))) for whole in (True, False))
    place = Path(str(DATA)) / "calibration.json"
    kept = json.loads(place.read_text(encoding="utf-8")) | {"weights": weights, "by_words": by_words}
    place.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    other = list(rows(full, list(questions(half=1)), whole=True))
    sys.stdout.write(json.dumps({"weights": weights, "other_half": told(other, weights)}, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
