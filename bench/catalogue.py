"""The catalogue: loading and validating it, suggesting items for plain words, proving every citation."""

import json
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from huiyin.catalogue import rules
from huiyin.catalogue.rules.catalogue import load_catalogue, shipped_on
from huiyin.catalogue.rules.citations import prove_all
from huiyin.catalogue.rules.cited import all_citations, proven
from huiyin.catalogue.rules.likely import LikelyIndex
from huiyin.catalogue.rules.suggested import BESIDE, rated

ON = date(2026, 11, 22)
QUESTIONS = Path(rules.__file__).parents[1] / "tests" / "questions"
LONGEST = 3000
MOST = 3
ROUNDS = 3


def catalogue() -> dict[str, Any]:
    """Milliseconds of processor time, which a busy machine does not lengthen.

    Loading reads and validates all files, and leaves out what is not proven on the day. Suggestions are timed on all
    questions of the test set, and on texts of 3,000 signs made of them.
    """
    loading = _timed(lambda: proven(shipped_on(ON), ON))
    built: list[LikelyIndex] = []
    building = _timed(lambda: built.append(LikelyIndex.of(load_catalogue())))
    index, asked = built[0], _questions()
    short = [_timed(partial(_suggest, index, text)) for text in asked * ROUNDS]
    said = "。".join(asked)
    long = [_timed(partial(_suggest, index, said[at : at + LONGEST])) for at in range(0, len(said), LONGEST)]
    cited = all_citations(ON)
    proving = _timed(lambda: prove_all(cited, ON))
    return {
        "classes": len(load_catalogue().classes),
        "items": len(proven(shipped_on(ON), ON).items),
        "load_ms": loading,
        "index_ms": building,
        "suggestions_per_second": 1000 * len(short) / sum(short),
        "suggest_p95_ms": _part(short, 0.95),
        "suggest_long_ms": max(long),
        "citations": len(cited),
        "unproven": len(prove_all(cited, ON)),
        "citations_ms": proving,
    }


def _questions() -> list[str]:
    files = sorted(QUESTIONS.glob("*.json"))
    return [one["text"] for file in files for one in json.loads(file.read_text("utf-8"))["questions"]]


def _suggest(index: LikelyIndex, text: str) -> None:
    rated(index.find(text, BESIDE), MOST)


def _timed(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def _part(times: list[float], part: float) -> float:
    return sorted(times)[int(len(times) * part)]
