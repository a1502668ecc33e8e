"""How surely and how fast a complaint that is told again is found among many: planted rewrites, the register's way.

Run in a process of its own: `python -m bench.duplicates COUNT`. The texts are put together from the everyday sentences
of the catalogue, so that many share sentences without being about the same.
"""

import json
import os
import random
import sys
import time
from collections.abc import Iterator
from functools import cache
from statistics import quantiles

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.config.settings")
django.setup()

from bench.rewrites import rewritten  # noqa: E402
from huiyin.catalogue.rules.sayings import spoken  # noqa: E402
from huiyin.intake.actions.among import Finder, alike_among  # noqa: E402
from huiyin.intake.queries import told_as_same  # noqa: E402
from huiyin.kernel import clock  # noqa: E402

PLANTED = 2000
_SIGNS = (
    "柳江云松桂梅竹兰荷菊榆槐枫杏桃李石泉溪湖山林谷原岭坡洲湾港桥塔亭台阁庄园苑城安宁康乐和顺兴旺福禄吉祥"
)
_KINDS = ("小区", "路", "街", "新村", "花园", "社区", "大道", "巷")


@cache
def sentences() -> tuple[str, ...]:
    """What people say, one by one."""
    return tuple(said for one in spoken().values() for said in one.sentences)


def made(number: int) -> str:
    """The text of one stored message; the same number makes the same one."""
    chance = random.Random(number)  # noqa: S311 - invented texts
    said = chance.choices(sentences(), k=chance.choice((2, 3, 3, 4, 5)))
    place = "".join(chance.choices(_SIGNS, k=2)) + chance.choice(_KINDS)
    day = f"{chance.randrange(1, 13)}月{chance.randrange(1, 29)}日"
    return f"我住{place}{chance.randrange(1, 80)}号，{day}的事。" + "。".join(said) + "。"


def messages(count: int) -> Iterator[tuple[int, str]]:
    """All stored messages."""
    for number in range(count):
        yield number, made(number)


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
