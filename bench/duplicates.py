"""How surely and how fast a complaint that is told again is found among many: planted rewrites, the register's way.

Run in a process of its own: `python -m bench.duplicates COUNT`. The texts are put together from the everyday sentences
of the catalogue, so that many share sentences without being about the same.
"""

import json
import os
import random
import sys
import time
from statistics import quantiles

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.config.settings")
django.setup()

from bench.rewrites import rewritten  # noqa: E402
from bench.told import made, messages  # noqa: E402
from huiyin.intake.actions.among import Finder, alike_among  # noqa: E402
from huiyin.intake.queries import told_as_same  # noqa: E402
from huiyin.kernel import clock  # noqa: E402

PLANTED = 2000


def measured(find: Finder, count: int) -> dict[str, float]:
    """Ask for every planted rewrite, twice, the second time timed: recall, precision, milliseconds."""
    sources = random.Random(1).sample(range(count), k=min(PLANTED, count))  # noqa: S311
    asked = [(number, rewritten(made(number), number)) for number in sources]
    for _number, text in asked[:200]:
        find(text, most=10)
    spent, first, ten, right, told = [], 0, 0, 0, 0
    for number, text in asked:
        begun = time.perf_counter()
        found = find(text, most=10)
        spent.append((time.perf_counter() - begun) * 1000)
        ids = [one.matter_id for one in found]
        first += ids[:1] == [number]
        ten += number in ids
        sure = [one.matter_id for one in found if told_as_same(one)]
        told += len(sure)
        right += number in sure
    cuts = quantiles(spent, n=20)
    return {
        "recall_at_1": first / len(asked),
        "recall_at_10": ten / len(asked),
        "told_as_same": right / len(asked),
        "precision": right / told if told else 0.0,
        "p50_ms": cuts[9],
        "p95_ms": cuts[18],
    }


def main() -> None:
    """Fill, ask, print what was measured as the last line."""
    count = int(sys.argv[1])
    begun = time.perf_counter()
    with alike_among(messages(count), at=clock.now()) as find:
        built = time.perf_counter() - begun
        print(json.dumps({"stored": count, "fill_seconds": built, **measured(find, count)}))


if __name__ == "__main__":
    main()
